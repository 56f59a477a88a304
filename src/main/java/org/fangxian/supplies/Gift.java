package org.fangxian.supplies;

/**
 * The gift to which a lot belongs, as refusals speak of it.
 *
 * @param number of the donation
 * @param donor empty where the donor wishes not to be named
 * @param whom the unit or location to which it was given
 */
record Gift(String number, String donor, String whom) {}

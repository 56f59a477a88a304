/** The command structure: headquarters, groups, counties, zones, departments, towns, villages, and who is responsible for each. Uses divisions. */
@NullMarked
package org.fangxian.organisation;

import org.jspecify.annotations.NullMarked;

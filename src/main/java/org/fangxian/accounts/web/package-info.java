/** Sign-in, the caller's session, administration of accounts. */
@NullMarked
package org.fangxian.accounts.web;

import org.jspecify.annotations.NullMarked;

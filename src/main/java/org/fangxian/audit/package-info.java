/** Reading the audit trail and proving it: the chain of seals. Writing it is in shared. Uses accounts, organisation. */
@NullMarked
package org.fangxian.audit;

import org.jspecify.annotations.NullMarked;

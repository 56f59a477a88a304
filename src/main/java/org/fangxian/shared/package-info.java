/** What every feature uses and no feature owns: refusals, time, texts, the audit trail's writing, value objects. */
@NullMarked
package org.fangxian.shared;

import org.jspecify.annotations.NullMarked;

#!/bin/sh
# Verifies the audit trail by the database alone, whether the portal runs or not. The database is named by DB_URL, DB_USER,
# DB_PASSWORD or FANGXIAN_HOME as for the portal itself; the embedded one can be opened only while the portal does not run.
#   verify-audit.sh                       the whole chain: first broken link, unsealed tail
#   verify-audit.sh --head POSITION:HASH  and whether the chain has a link that was published with an issue
#   verify-audit.sh --bytes ENTRY         the bytes that an entry's hash was made of:  verify-audit.sh --bytes 17 | sha256sum
home=$(cd "$(dirname "$0")/.." && pwd)
classes=$(mktemp -d) || exit 2
trap 'rm -rf "$classes"' EXIT
(cd "$classes" && jar xf "$home/standalone/deployments/ROOT.war" WEB-INF/classes) || exit 2
drivers=$(find "$home/modules" -name 'h2-*.jar' -o -name 'postgresql*.jar' | tr '\n' ':')
java -cp "$classes/WEB-INF/classes:$drivers" org.fangxian.audit.VerifyAudit "$@"

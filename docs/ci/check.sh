#!/bin/sh
# Checks the drafts of a repository in any CI. Run it in the root of the repository.
#
#   HEFA     where bin/hefa.js lies                     (needed)
#   DRAFTS   the folder of the drafts                   (drafts)
#   BASE     the branch or commit that a change is for: only what is new since it was left is reported    (none: all)
#   RESULTS  a folder for the reports, outside DRAFTS   (hefa-results)
set -eu
: "${HEFA:?say where bin/hefa.js lies}"
drafts=${DRAFTS:-drafts}
results=${RESULTS:-hefa-results}
mkdir -p "$results"

set -- -f text -f "sarif=$results/hefa.sarif" -f "junit=$results/hefa.xml" -f "markdown=$results/hefa.md" -f "csv=$results/hefa.csv"
if [ -n "${BASE:-}" ]; then
  left=$(git merge-base "$BASE" HEAD) || { echo "no common commit with $BASE: fetch the whole history" >&2; exit 2; }
  set -- "$@" --since "$left"
fi

code=0
node "$HEFA" check "$@" -- "$drafts" || code=$?
case $code in
  0) echo 'hefa: nothing to mend' ;;
  1) echo 'hefa: findings to mend' >&2 ;;
  3) echo 'hefa: something could not be read, and is not checked' >&2 ;;
  *) echo "hefa: the drafts are not checked (exit code $code)" >&2 ;;
esac
exit "$code"

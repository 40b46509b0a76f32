#!/usr/bin/env bash
# The review of a change, for a job. `review.sh write`, then `review.sh comment [address of the report]`, then
# `review.sh verdict`: so that a host can keep the report and give it an address in between.
# Reads ONEDOOR_HOME (where Onedoor lies), ONEDOOR_BASE and what ci/README.md lists; writes into ONEDOOR_OUT.
set -euo pipefail

out="${ONEDOOR_OUT:-onedoor-review}"
marker='<!-- onedoor-review -->'

onedoor() {
	"$ONEDOOR_HOME/node_modules/.bin/node" "$ONEDOOR_HOME/packages/cli/src/main.ts" "$@"
}

# Exit 1 says that something has to be decided: no reason to stop. 2 says that nothing was compared.
review() {
	local base code=0
	base="$(git merge-base "$ONEDOOR_BASE" HEAD)" || return 2
	local args=(review --base "$base" --lang "${ONEDOOR_LANG:-en}")
	[ -n "${ONEDOOR_CASES:-}" ] && args+=(--cases "$ONEDOOR_CASES")
	[ -n "${ONEDOOR_REPLAY:-}" ] && args+=(--replay "$ONEDOOR_REPLAY")
	onedoor "${args[@]}" "$@" -- "${ONEDOOR_PATH:-procedures}" || code=$?
	[ "$code" -le 1 ] || return "$code"
}

write() {
	mkdir -p "$out"
	if review --format json --out "$out/review.json" 2>"$out/error.txt"; then
		review --format html --out "$out/review.html"
		"$ONEDOOR_HOME/node_modules/.bin/node" -p 'JSON.stringify(JSON.parse(fs.readFileSync(process.argv[1], "utf8")).suggestions)' "$out/review.json" >"$out/suggestions.json"
		[ -z "${GITHUB_ACTIONS:-}" ] || review --format github
	else
		cat "$out/error.txt" >&2
		echo '[]' >"$out/suggestions.json"
	fi
}

comment() {
	if [ -f "$out/review.json" ]; then
		local args=(--format md --out "$out/review.md")
		[ -z "${1:-}" ] || args+=(--report "$1")
		review "${args[@]}"
	else
		# Indented by four it is code, whatever it says.
		{
			printf '%s\n## ❌ Could not compare\n\nNothing was reviewed. Why:\n\n' "$marker"
			head -c 4000 "$out/error.txt" | sed 's/^/    /'
			printf '\n'
		} >"$out/review.md"
	fi
	[ -z "${GITHUB_STEP_SUMMARY:-}" ] || summary >>"$GITHUB_STEP_SUMMARY"
}

summary() {
	if [ -s "$out/review.md" ]; then
		cat "$out/review.md"
	else
		printf 'No change in meaning.\n'
	fi
}

verdict() {
	[ -f "$out/review.json" ] || {
		echo "onedoor review: could not compare" >&2
		exit 2
	}
	local is
	is="$("$ONEDOOR_HOME/node_modules/.bin/node" -p 'JSON.parse(fs.readFileSync(process.argv[1], "utf8")).verdict.is' "$out/review.json")"
	echo "onedoor review: $is"
	case "${ONEDOOR_FAIL_ON:-breaking}:$is" in
	never:* | *:nothing | *:fine | breaking:decide) ;;
	*) exit 1 ;;
	esac
}

case "${1:-}" in
write) write ;;
comment) comment "${2:-}" ;;
verdict) verdict ;;
*)
	echo "expected: review.sh write | comment [address] | verdict" >&2
	exit 2
	;;
esac

import type { Finding } from "./diagnostic/finding.ts";

/** How strictly findings count: while one writes, as a rule, or for what goes into force. */
export type Profile = "draft" | "strict" | "release";

/** What makes a file unreadable is an error even in a draft. */
const UNREADABLE: ReadonlySet<string> = new Set([
	"file_kind_unknown",
	"file_too_large",
	"too_deep",
	"character_forbidden",
	"yaml_broken",
	"yaml_construct",
	"root_not_a_map",
	"key_twice",
]);

/** Facts and texts that may wait while one writes, but not when citizens rely on them. */
const REFUSED_IN_RELEASE: ReadonlySet<string> = new Set(["fact_illustrative"]);

/** Errors that a text may accept with a written reason, in a release as well: what is not proved may still be known. */
export const ACCEPTABLE: ReadonlySet<string> = new Set(["choice_not_proved"]);

/** Gives each finding the severity it has in that profile. */
export function applyProfile(findings: readonly Finding[], profile: Profile): readonly Finding[] {
	return findings.flatMap((found): Finding[] => {
		if (profile === "release" && REFUSED_IN_RELEASE.has(found.code))
			return [{ ...found, severity: "error" }];
		if (profile !== "release" && REFUSED_IN_RELEASE.has(found.code)) return [];
		if (profile === "draft" && found.severity === "error" && !UNREADABLE.has(found.code)) {
			return [{ ...found, severity: "warning" }];
		}
		return [found];
	});
}

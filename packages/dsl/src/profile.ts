import type { Finding, Severity } from "./diagnostic/finding.ts";

/** How strictly findings count: while one writes, as a rule, or for what goes into force. */
export type ProfileName = "draft" | "strict" | "release";

/** One of the three, or a house's own: one of the three with other severities for some codes. */
export type Profile = ProfileName | HouseProfile;

export interface HouseProfile {
	readonly like: ProfileName;
	/** Finding code → how it counts here; `off` is not said at all. */
	readonly severities: ReadonlyMap<string, Severity | "off">;
	/** What is asked, charged or refused has to say its law. Left out: it may be silent. */
	readonly citations?: "required";
}

/** What makes a file unreadable is an error even in a draft. */
export const UNREADABLE: ReadonlySet<string> = new Set([
	"file_kind_unknown",
	"file_too_large",
	"too_deep",
	"character_forbidden",
	"yaml_broken",
	"braces_unquoted",
	"yaml_construct",
	"root_not_a_map",
	"key_twice",
]);

/** Facts and texts that may wait while one writes: said in a release only, where citizens come to rely on them. */
export const IN_RELEASE: ReadonlyMap<string, Severity> = new Map([
	["fact_illustrative", "error"],
	["title_missing", "warning"],
]);

/** What may wait in a draft. */
const NOT_IN_DRAFT: ReadonlySet<string> = new Set(["text_missing"]);

/** What is a warning as a rule, and refused in a release. */
const REFUSED_IN_RELEASE: ReadonlySet<string> = new Set([
	"law_not_in_force",
	"markup_unsafe",
	"calendar_too_short",
	"text_missing",
	"move_not_safe",
]);

/** Errors that a text may accept with a written reason, in a release as well: what is not proved may still be known. */
export const ACCEPTABLE: ReadonlySet<string> = new Set(["choice_not_proved"]);

/** Gives each finding the severity it has in that profile. What the text accepts stays accepted. */
export function applyProfile(findings: readonly Finding[], profile: Profile): readonly Finding[] {
	const house = typeof profile === "string" ? undefined : profile;
	const name = house?.like ?? (profile as ProfileName);
	return findings.flatMap((found): Finding[] => {
		if (found.accepted !== undefined) return [found];
		const own = house?.severities.get(found.code);
		const isDemanded = found.code !== "citation_missing" || house?.citations === "required";
		const severity = own ?? (isDemanded ? severityIn(name, found) : "off");
		return severity === "off" ? [] : [{ ...found, severity }];
	});
}

function severityIn(profile: ProfileName, { code, severity }: Finding): Severity | "off" {
	const inRelease = IN_RELEASE.get(code);
	if (inRelease) return profile === "release" ? inRelease : "off";
	if (profile === "draft" && NOT_IN_DRAFT.has(code)) return "off";
	if (profile === "release" && REFUSED_IN_RELEASE.has(code)) return "error";
	const softened = profile === "draft" && severity === "error" && !UNREADABLE.has(code);
	return softened ? "warning" : severity;
}

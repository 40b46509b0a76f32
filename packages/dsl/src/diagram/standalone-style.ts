import type { ActorKind } from "../bundle/actor.ts";
import type { Mark } from "./ways-on.ts";

/**
 * The light values of the diagram's classes, for a `diagram.svg` that no page's theme reaches. They are a copy of the
 * design's tokens: colour, soft ground and line of each actor.
 */
const ACTORS: Readonly<Record<ActorKind, readonly [ink: string, soft: string, line: string]>> = {
	applicant: ["#742A5E", "#F9EDF5", "#AE6697"],
	officer: ["#0B5566", "#E2F0F3", "#3B889B"],
	head: ["#234A8C", "#E9EFFA", "#5B82C0"],
	system: ["#404F56", "#EDF1F2", "#74868D"],
	agent: ["#565010", "#F5F2DC", "#8C8333"],
};

const RULES = [
	".dg{background:#F5F7F7}",
	'.dg text{font:13px system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;fill:#12242B}',
	".dg .t{font-weight:600}.dg .m{font-size:12px;fill:#43545B}.dg .lab{font-size:12px}",
	".dg .lane{fill:var(--s)}.dg .lanet{font-size:12px;font-weight:600;fill:var(--a)}",
	".dg .node,.dg .frame{fill:#fff;stroke:var(--l);stroke-width:1.5}.dg .bar{fill:var(--l)}",
	".dg .edge{fill:none;stroke:#6F8188;stroke-width:1.75}.dg .tip{fill:#6F8188}",
	".dg .exit{fill:#fff;stroke:#6F8188;stroke-dasharray:3 3}.dg .endn{fill:#fff;stroke:#43545B;stroke-width:2}",
	".dg .ic{fill:none;stroke:var(--a);stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}",
	".dg .find{fill:#FCF0D6;stroke:#A8741A}.dg .findt{font-size:12px;font-weight:600;fill:#6B4700}",
	".dg a{text-decoration:none}",
] as const;

/** Of a mark: colour, soft ground and line. Sign, word and kind of line say the same. */
const MARKS: Readonly<Record<Mark, readonly [ink: string, soft: string, line: string]>> = {
	added: ["#14633A", "#E4F3EA", "#2E8B57"],
	removed: ["#A11B2B", "#FBE9EA", "#C6303F"],
	changed: ["#754700", "#FCF0D6", "#AD7408"],
};

const DIFF_RULES: readonly string[] = [
	...Object.entries(MARKS).map(
		([mark, [ink, soft, line]]) =>
			`.dg .${mark} .node,.dg .${mark} .exit{fill:${soft};stroke:${line};stroke-width:2}.dg .chip-${mark}{fill:${ink}}.dg .edge.${mark}{stroke:${line}}.dg .tip.${mark}{fill:${line}}`,
	),
	".dg--diff .lane{opacity:.45}.dg .added .node,.dg .added .exit{stroke-width:3;stroke-dasharray:none}.dg .edge.added{stroke-width:2.5}",
	".dg .removed .node,.dg .edge.removed{stroke-dasharray:6 4}.dg .removed .t,.dg .removed .exit~text,.dg .lab.removed{text-decoration:line-through}",
	`.dg .node2{fill:none;stroke:${MARKS.changed[2]};stroke-width:1.25}`,
	".dg .chipi{fill:none;stroke:#fff;stroke-width:3;stroke-linecap:round}.dg .chipt{font-size:12px;font-weight:600;fill:#fff}",
];

/** @param compares whether the drawing is one of two editions */
export function standaloneStyle(compares: boolean): string {
	return [
		...Object.entries(ACTORS).map(
			([actor, [ink, soft, line]]) => `.od-actor-${actor}{--a:${ink};--s:${soft};--l:${line}}`,
		),
		...RULES,
		...(compares ? DIFF_RULES : []),
	].join("");
}

import type { ActorKind } from "../bundle/actor.ts";

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

export const STANDALONE_STYLE: string = [
	...Object.entries(ACTORS).map(
		([actor, [ink, soft, line]]) => `.od-actor-${actor}{--a:${ink};--s:${soft};--l:${line}}`,
	),
	...RULES,
].join("");

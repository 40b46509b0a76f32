import type { WhyWords } from "./why-said.ts";

export const en: WhyWords = {
	step_gone: ({ step }) =>
		`No step of the new edition is \`${step}\`: a plan has to say where its cases go on, or a step has to say that it \`was\` this one.`,
	verb_differs: ({ step, from, to }) =>
		`\`${step}\` was \`${from}\` and is \`${to}\`: a plan has to say that its cases go on there.`,
	data_missing: ({ path }) =>
		`\`${path}\` is read in the new edition, and no case of the old one surely has it: a plan has to give it.`,
	data_refused: ({ path, check }) =>
		path === undefined
			? `A case that the old edition took may break the check \`${check}\` of the new one.`
			: `A value of \`${path}\` that the old edition took may be refused by the new one.`,
	ends_otherwise: ({ result }) =>
		`It may end as “${result}”, which the old edition did not hold out from here.`,
	own_choice: ({ result }) =>
		`Applicants may end it themselves as “${result}”, which they could not before: a plan says that this is meant.`,
	clock_gone: ({ clock }) =>
		`The clock \`${clock}\` that was promised is no more; a clock that continues it says that it \`was\` this one.`,
	channel_gone: ({ channel }) =>
		`Cases that came in by \`${channel}\` cannot be in the new edition.`,
	branches_differ: ({ step }) =>
		`It stands at \`${step}\` beside other steps, and the new edition has not the same steps beside each other.`,
	not_proved: ({ at, step }) =>
		`Not proved${at === undefined ? "" : ` (\`${at}\`)`}: whether cases of \`${step}\` can go on has to be looked at.`,
};

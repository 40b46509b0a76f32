import type { ReviewWords } from "./words.ts";

export const en: ReviewWords = {
	title: "Review of the procedure",
	verdicts: {
		errors: (errors) => `Not ready: ${counted(errors, "error")} in the new text`,
		breaks: (breaking) =>
			breaking === 1 ? "1 change breaks something" : `${breaking} changes break something`,
		blocked: (steps) => `The plan for open cases does not hold at ${counted(steps, "step")}`,
		decide: (decisions) =>
			decisions === 1 ? "1 change needs a decision" : `${decisions} changes need a decision`,
		fine: (changes) => `Nobody is worse off: ${counted(changes, "change")}`,
	},
	inOneSentence: "In one sentence",
	ofChanges: (changes, procedures) =>
		`${counted(changes, "change")} in ${counted(procedures, "procedure")}`,
	sides: (before, after) => `before: ${before}; after: ${after}`,
	citizens: "What do citizens notice?",
	onlyText: "No change in meaning: only the text differs.",
	noCitizens: "Nothing: no change concerns what they see, give, pay or wait for.",
	cases: "What happens to the cases we have?",
	others: "What do offices and other systems notice?",
	noOthers: "Nothing.",
	uses: "What else uses what changed?",
	picture: "Picture",
	pictures: (procedures) => (procedures === 1 ? "Picture" : `Pictures of ${procedures} procedures`),
	checks: "Checks",
	tryIt: "How to try it",
	text: "Text",
	burden: "Burden on people",
	before: "before",
	after: "after",
	change: "change",
	same: "same",
	unlimited: "no limit",
	burdenSame: "What it asks of people is the same: fields, papers, visits, fee and days.",
	numbers: {
		fieldsTyped: "fields typed",
		documents: "papers",
		visits: "visits",
		fee: "fee",
		workingDays: "working days promised",
		handOvers: "hand-overs between offices",
	},
	step: "Where they wait",
	open: "Open",
	ifTheyMove: "If they went over to the new edition",
	openNow: (cases) => (cases === 1 ? "1 case is open." : `${cases} cases are open.`),
	notCounted: "How many there are was not counted for this review.",
	stay: (edition) =>
		`They finish by the rules they began with (edition ${edition}), unless a reviewed plan moves them.`,
	planMoves: (steps, edition) =>
		`A plan moves those at ${counted(steps, "step")} to edition ${edition}; all others finish by the rules they began with.`,
	noOpenCases: "There are none to decide about: the procedure is new, or no case of it can wait.",
	openVerdicts: {
		safe: "safe, proved",
		"needs-mapping": "a plan has to say more",
		blocked: "not possible",
	},
	steps: (count) => counted(count, "step"),
	severities: { breaking: "breaks", decision: "to decide", safe: "nobody is worse off" },
	audiences: {
		citizen: "citizens",
		office: "offices",
		integrator: "other systems",
		"open-cases": "open cases",
	},
	inProcedures: (procedures, places) =>
		procedures === 1
			? `in ${places} places`
			: places > procedures
				? `in ${counted(procedures, "procedure")}, ${places} places`
				: `in ${counted(procedures, "procedure")}`,
	wording: (texts, languages) =>
		`Other words in ${counted(texts, "text")}${languages === "" ? "" : ` (${languages})`}`,
	more: (rest) => `and ${rest} more`,
	new: "new",
	gone: "gone",
	bothSides: "Both editions in one picture: each step stands in the same place before and after.",
	legend: {
		added: "added, thick line",
		removed: "removed, dashed and struck",
		changed: "changed, double line",
	},
	pictureTooLarge: "The picture is too large for this place; it stands in the full report.",
	noPicture: "No step came, went or changed.",
	definition: "Definition",
	findings: (errors, warnings, fresh) =>
		`${counted(errors, "error")}, ${counted(warnings, "warning")}${fresh === 0 ? ", none of them new" : `, ${fresh} of them new`}`,
	noFindings: "valid: every step can be reached, every path ends",
	scenarios: "Scenarios",
	scenariosPass: (passed, all) => `${passed} of ${all} pass`,
	scenariosNotRun: "not played: the new text has errors",
	noScenarios: "none are written",
	replay: "Played again",
	translations: "Translations",
	missing: (language, texts, before) =>
		`${language}: ${texts} missing${before === undefined || before === texts ? "" : ` (before: ${before})`}`,
	complete: (languages) => `complete in ${languages}`,
	suggestion: "Suggested repair",
	sideErrors: (side, errors) =>
		`${side} has ${counted(errors, "error")}: what could be read of it was compared`,
	tryHere: "Play it as applicant and officer, with a clock you can turn",
	compareHere: "The same comparison on your own machine",
	fullReport: "full report",
	capped: "There is more than fits here",
	uncommitted: "with changes that are not committed",
	words: (changes) => (changes === 1 ? "1 change, in words" : `${changes} changes, in words`),
	previous: "Previous change",
	next: "Next change",
	showInText: "Show in the text",
	showInPicture: "Show in the picture",
	keys: "In this list the arrow keys go from change to change.",
	skip: "Skip to the changes",
	scrolls: "scrolls sideways",
	line: (file, line) => `${file}, line ${line}`,
	unchangedLines: "lines that are the same are left out",
	fileNote: "For the file: seen by, on, decided",
};

function counted(n: number, word: string): string {
	return `${n} ${word}${n === 1 ? "" : "s"}`;
}

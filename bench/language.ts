import { gzipSync } from "node:zlib";

import { evaluate as feelin } from "feelin";
import { parseDocument } from "yaml";

import { evaluate, parseRule, type Scope } from "../packages/dsl/src/expression/index.ts";
import { burdenOf, checkFiles, compile } from "../packages/dsl/src/index.ts";
import { checking } from "./checking.ts";
import { comparing } from "./comparing.ts";
import { library } from "./library.ts";
import { measure, type Row } from "./row.ts";
import { simulating } from "./simulating.ts";

const RULE = 'birth_kind in ("normal", "surrogacy") and copies * 8000 <= 40000 and not(late)';
const FACTS = { birth_kind: "normal", copies: 3, late: false };

/** What a browser downloads to judge a form; text to findings, bundle and burden, against reading the same YAML alone; a rule, against another FEEL engine. */
export async function language(): Promise<readonly Row[]> {
	const files = library();
	const checked = checkFiles(files).library;
	const { tree } = parseRule(RULE);
	if (!tree) throw new Error("the rule of the benchmark does not parse");
	const { forms } = compile(checked, "birth_registration").bundle;
	return [
		{
			id: "validator of application, gz bytes",
			value: gzipSync(forms.application?.validator ?? "", { level: 9 }).length,
			unit: "B",
		},
		...measure(
			[
				{
					id: "read YAML alone",
					unit: "ms",
					run: () => files.map(({ text }) => parseDocument(text)),
				},
				{
					id: "check the library",
					unit: "ms",
					against: "read YAML alone",
					run: () => checkFiles(files),
				},
				{
					id: "compile birth_registration",
					unit: "ms",
					against: "read YAML alone",
					run: () => compile(checked, "birth_registration"),
				},
				{
					id: "burden of every procedure",
					unit: "ms",
					against: "read YAML alone",
					run: () => checked.definitions.map((definition) => burdenOf(definition)),
				},
			],
			3,
		),
		...checking(),
		...(await comparing()),
		...simulating(),
		...measure(
			[
				{ id: "feelin: parse and evaluate a rule", unit: "µs", run: () => feelin(RULE, FACTS) },
				{
					id: "parse and evaluate a rule",
					unit: "µs",
					against: "feelin: parse and evaluate a rule",
					run: () => evaluate(parseRule(RULE).tree ?? tree, scope),
				},
				{
					id: "evaluate a parsed rule",
					unit: "µs",
					against: "feelin: parse and evaluate a rule",
					run: () => evaluate(tree, scope),
				},
			],
			2000,
		),
	];
}

const scope: Scope = {
	get: ([name = ""]) => FACTS[name as keyof typeof FACTS],
	today: "2026-11-23",
	now: "2026-11-23T09:00:00+07:00",
	timeZone: "Asia/Ho_Chi_Minh",
	leapBirthday: "1 March",
};

import type { Form } from "../../src/model/form.ts";
import {
	awaited,
	consequence,
	event,
	law,
	member,
	office,
	source,
} from "../../src/model/values/references.ts";
import { duration, lead, UNIT_WORDS } from "../../src/model/values/time.ts";

interface WrittenForm {
	readonly title: string;
	readonly form: Form<unknown>;
	/** Each way of writing it, by what a text of that kind matches. */
	readonly ways: Readonly<Record<string, RegExp>>;
}

/** Values that can be written in several ways (`values.md`). */
export const WRITTEN_FORMS: readonly WrittenForm[] = [
	{
		title: "Durations",
		form: duration,
		ways: {
			...Object.fromEntries(
				UNIT_WORDS.map(([one, many]) => [many, new RegExp(`^\\d+ ${one}s?$`)] as const),
			),
			"same working day": /^same working day$/,
		},
	},
	{
		title: "Leads",
		form: lead,
		ways: { "<duration> before": / before$/, "at <n> percent": /^at / },
	},
	{
		title: "Events",
		form: event,
		ways: {
			"after <step>": /^after [a-z0-9_]+$/,
			"after <step>.<outcome>": /^after .+\./,
			"before <step>": /^before /,
			"at <day>": /^at /,
		},
	},
	{
		title: "What a step waits for",
		form: awaited,
		ways: {
			"at <path>": /^at [a-z]/,
			"at <date>": /^at \d{4}-\d{2}-\d{2}$/,
			"at <date> <time>": /^at \S+ \d{2}:\d{2}$/,
			"at <time>": /^at \d{2}:\d{2}$/,
			"<register>.<service>.<answer>": /^\w+\.\w+\.\w+$/,
		},
	},
	{
		title: "Consequences",
		form: consequence,
		ways: {
			"go to <step>": /^go to /,
			"leave <exit>": /^leave /,
			"take <outcome>": /^take /,
			"tell <role>": /^tell \w+$/,
			"tell <role>, <role>": /^tell .+, /,
		},
	},
	{
		title: "Sources",
		form: source,
		ways: {
			"identity.<field>": /^identity\./,
			"<register>.<record> by <path>": /^\w+\.\w+ by /,
			"<register>.<record>.<field> by <path>": /^\w+\.\w+\.\w+ by /,
			"by <path>, <path>": / by .+, /,
			"<document>": /^\w+$/,
		},
	},
	{
		title: "Offices",
		form: office,
		ways: {
			receiving: /^receiving$/,
			"<kind of office>": /^(?!receiving$)\w+$/,
			"<kind of office> of <path>": / of /,
		},
	},
	{
		title: "Pieces of law",
		form: law,
		ways: { "<source>": /^\w+$/, "<source>, <where>": /, / },
	},
	{
		title: "Members of registers",
		form: member,
		ways: { "<catalogue field>": /^\w+$/, "<catalogue field> many": / many$/ },
	},
];

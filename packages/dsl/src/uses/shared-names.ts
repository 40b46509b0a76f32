import { namedAlike } from "./alike-names.ts";
import { path } from "./data-names.ts";
import { dotted, type Notation, own, phrase, shared } from "./notation.ts";

const NAME = "[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*";

/** `population.person.full_name`: a register, then what it holds. */
export const registerPath: Notation = (text, { book }) => {
	const words = text.split(".");
	return dotted(book, words, book.shared("register", words[0] ?? ""));
};

/** `<register>.<record>[.<field>] [by <path>{, <path>}]`. */
export const source: Notation = (text, site) => [
	...writtenSource(text, site),
	...namedAlike(text, site),
];

const writtenSource = phrase(
	new RegExp(`^(${NAME})(?: by (${NAME}(?:, ${NAME})*))?$`, "d"),
	registerPath,
	path,
);

/** `residence_law, Article 20`. */
export const law: Notation = phrase(/^([a-z][a-z0-9_]*)(?:, .+)?$/d, shared("law_source"));

/** `after check.accepted`, `before check`, `at inspection_on`. */
export const event: Notation = phrase(new RegExp(`^(?:after|before|at) (${NAME})$`, "d"), path);

/** `at inspection_on`, or `land.surveys.done`. A day or a time as written names nothing. */
export const awaited: Notation = (text, site) =>
	text.startsWith("at ") ? event(text, site) : registerPath(text, site);

/** `total by 3 working days`, `results.certificate.valid_for by 1 year`, or `valid_until`. */
export const extension: Notation = phrase(new RegExp(`^(${NAME}) by .+$`, "d"), (text, site) =>
	text.includes(".") ? path(text, site) : own("clock")(text, site),
);

/** `civil_office of child.commune`. */
export const office: Notation = phrase(
	new RegExp(`^([a-z][a-z0-9_]*)(?: of (${NAME}))?$`, "d"),
	shared("office_kind"),
	path,
);

/** `province "79"`. */
export const unit: Notation = (text, site) => {
	const match = /^([a-z][a-z0-9_]*) "([^"]+)"$/d.exec(text);
	const [list = "", code = ""] = match?.slice(1) ?? [];
	const lists = site.book.shared("list", list);
	const [named, below] = dotted(site.book, [list, code], lists);
	const at = match?.indices?.[2]?.[0] ?? 0;
	return [
		...(named ? [named] : []),
		...(below ? [{ ...below, from: at, to: at + code.length }] : []),
	];
};

/** `full_name`, or `stay_guest many`. */
export const member: Notation = phrase(/^([a-z][a-z0-9_]*)(?: many)?$/d, shared("catalogue_field"));

/** `officer`, or `helper for applicant`. */
export const actor: Notation = phrase(
	/^([a-z][a-z0-9_]*)(?: for ([a-z][a-z0-9_]*))?$/d,
	own("role"),
	own("role"),
);

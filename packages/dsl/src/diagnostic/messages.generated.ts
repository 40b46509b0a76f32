// Made from messages/*.md by scripts/generate-messages.ts. Change those, not this.

import type { Message } from "./finding.ts";

/** `{code}` is accepted here, but there is no such finding here that can be accepted */
export function accepted_nothing(values: { readonly code: string | number }): Message {
	return { code: "accepted_nothing", severity: "warning", values: { ...values }, message: `\`${values.code}\` is accepted here, but there is no such finding here that can be accepted` };
}

/** `{action}` is offered to nobody: {why} */
export function action_never_possible(values: { readonly action: string | number; readonly why: string | number }): Message {
	return { code: "action_never_possible", severity: "warning", values: { ...values }, message: `\`${values.action}\` is offered to nobody: ${values.why}` };
}

/** unknown action `{name}`[, did you mean `{closest}`?][; the actions are: {expected}] */
export function action_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "action_unknown", severity: "error", values: { ...values }, message: `unknown action \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the actions are: ${values.expected}`) };
}

/** the case that is started may end `{answer}`, and this step has no answer for it */
export function answer_missing(values: { readonly answer: string | number }): Message {
	return { code: "answer_missing", severity: "error", values: { ...values }, message: `the case that is started may end \`${values.answer}\`, and this step has no answer for it` };
}

/** unknown answer `{name}`[, did you mean `{closest}`?][; the service answers: {expected}] */
export function answer_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "answer_unknown", severity: "error", values: { ...values }, message: `unknown answer \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the service answers: ${values.expected}`) };
}

/** `{function}` takes {expected} values, found {found} */
export function argument_count(values: { readonly function: string | number; readonly expected: string | number; readonly found: string | number }): Message {
	return { code: "argument_count", severity: "error", values: { ...values }, message: `\`${values.function}\` takes ${values.expected} values, found ${values.found}` };
}

/** `{function}` expects {expected} here, but {name} is {found} */
export function argument_type(values: { readonly function: string | number; readonly expected: string | number; readonly name: string | number; readonly found: string | number }): Message {
	return { code: "argument_type", severity: "error", values: { ...values }, message: `\`${values.function}\` expects ${values.expected} here, but ${values.name} is ${values.found}` };
}

/** `{name}` is asked, and only `{step}` sees it, because it does not say what it `sees` */
export function asked_only_to_be_seen(values: { readonly name: string | number; readonly step: string | number }): Message {
	return { code: "asked_only_to_be_seen", severity: "warning", values: { ...values }, message: `\`${values.name}\` is asked, and only \`${values.step}\` sees it, because it does not say what it \`sees\`` };
}

/** `{procedure}` asks for `{name}` again, though this case has it and does not give it */
export function asked_though_given(values: { readonly procedure: string | number; readonly name: string | number }): Message {
	return { code: "asked_though_given", severity: "warning", values: { ...values }, message: `\`${values.procedure}\` asks for \`${values.name}\` again, though this case has it and does not give it` };
}

/** `{name}` is asked though this procedure may read it from a register: `{source}` */
export function asked_though_granted(values: { readonly name: string | number; readonly source: string | number }): Message {
	return { code: "asked_though_granted", severity: "warning", values: { ...values }, message: `\`${values.name}\` is asked though this procedure may read it from a register: \`${values.source}\`` };
}

/** `{name}` is asked though a register holds it, which has not granted it to this procedure: `{source}` */
export function asked_though_held(values: { readonly name: string | number; readonly source: string | number }): Message {
	return { code: "asked_though_held", severity: "info", values: { ...values }, message: `\`${values.name}\` is asked though a register holds it, which has not granted it to this procedure: \`${values.source}\`` };
}

/** `{name}` asks again what `{other}` asks */
export function asked_twice(values: { readonly name: string | number; readonly other: string | number }): Message {
	return { code: "asked_twice", severity: "warning", values: { ...values }, message: `\`${values.name}\` asks again what \`${values.other}\` asks` };
}

/** `{name}` is asked and nothing needs it */
export function asked_unused(values: { readonly name: string | number }): Message {
	return { code: "asked_unused", severity: "warning", values: { ...values }, message: `\`${values.name}\` is asked and nothing needs it` };
}

/** `{step}` leads back, but it is not only an action that brings cases there[; they come from `{from}`] */
export function back_without_action(values: { readonly step: string | number; readonly from?: string | number | undefined }): Message {
	return { code: "back_without_action", severity: "error", values: { ...values }, message: `\`${values.step}\` leads back, but it is not only an action that brings cases there` + (values.from === undefined ? "" : `; they come from \`${values.from}\``) };
}

/** no value can satisfy both `{low}` and `{high}` */
export function bounds_crossed(values: { readonly low: string | number; readonly high: string | number }): Message {
	return { code: "bounds_crossed", severity: "error", values: { ...values }, message: `no value can satisfy both \`${values.low}\` and \`${values.high}\`` };
}

/** a closing `{expected}` is missing */
export function bracket_missing(values: { readonly expected: string | number }): Message {
	return { code: "bracket_missing", severity: "error", values: { ...values }, message: `a closing \`${values.expected}\` is missing` };
}

/** at `{by}` the office is closed: `{calendar}` is open on no day at that time */
export function by_when_closed(values: { readonly by: string | number; readonly calendar: string | number }): Message {
	return { code: "by_when_closed", severity: "warning", values: { ...values }, message: `at \`${values.by}\` the office is closed: \`${values.calendar}\` is open on no day at that time` };
}

/** the calendar `{calendar}` knows no day before {from}, and cases may start on {day} */
export function calendar_begins_later(values: { readonly calendar: string | number; readonly from: string | number; readonly day: string | number }): Message {
	return { code: "calendar_begins_later", severity: "warning", values: { ...values }, message: `the calendar \`${values.calendar}\` knows no day before ${values.from}, and cases may start on ${values.day}` };
}

/** `{budget}` never pass: the calendar `{calendar}` is open on no day */
export function calendar_never_open(values: { readonly budget: string | number; readonly calendar: string | number }): Message {
	return { code: "calendar_never_open", severity: "error", values: { ...values }, message: `\`${values.budget}\` never pass: the calendar \`${values.calendar}\` is open on no day` };
}

/** {budget} from {day} can run past {to}, the last day that the calendar `{calendar}` knows */
export function calendar_too_short(values: { readonly budget: string | number; readonly day: string | number; readonly to: string | number; readonly calendar: string | number }): Message {
	return { code: "calendar_too_short", severity: "warning", values: { ...values }, message: `${values.budget} from ${values.day} can run past ${values.to}, the last day that the calendar \`${values.calendar}\` knows` };
}

/** unknown calendar `{name}`[, did you mean `{closest}`?][; the calendars are: {expected}] */
export function calendar_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "calendar_unknown", severity: "error", values: { ...values }, message: `unknown calendar \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the calendars are: ${values.expected}`) };
}

/** {register} does not let this procedure call `{name}` */
export function call_not_granted(values: { readonly register: string | number; readonly name: string | number }): Message {
	return { code: "call_not_granted", severity: "error", values: { ...values }, message: `${values.register} does not let this procedure call \`${values.name}\`` };
}

/** unknown catalogue field `{name}`[, did you mean `{closest}`?][; there are: {expected}] */
export function catalogue_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "catalogue_field_unknown", severity: "error", values: { ...values }, message: `unknown catalogue field \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; there are: ${values.expected}`) };
}

/** `{name}` is a name of a procedure, which a rule of the catalogue cannot read[; it reads: {expected}] */
export function catalogue_name(values: { readonly name: string | number; readonly expected?: string | number | undefined }): Message {
	return { code: "catalogue_name", severity: "error", values: { ...values }, message: `\`${values.name}\` is a name of a procedure, which a rule of the catalogue cannot read` + (values.expected === undefined ? "" : `; it reads: ${values.expected}`) };
}

/** no case can come by `{channel}`: the partner `{role}` may not do `{step}`, where cases start */
export function channel_cannot_start(values: { readonly channel: string | number; readonly role: string | number; readonly step: string | number }): Message {
	return { code: "channel_cannot_start", severity: "error", values: { ...values }, message: `no case can come by \`${values.channel}\`: the partner \`${values.role}\` may not do \`${values.step}\`, where cases start` };
}

/** the channel `{channel}` is never open: `{days}` are all the days on which the office is */
export function channel_never_open(values: { readonly channel: string | number; readonly days: string | number }): Message {
	return { code: "channel_never_open", severity: "warning", values: { ...values }, message: `the channel \`${values.channel}\` is never open: \`${values.days}\` are all the days on which the office is` };
}

/** the character {character} is not allowed here */
export function character_forbidden(values: { readonly character: string | number }): Message {
	return { code: "character_forbidden", severity: "error", values: { ...values }, message: `the character ${values.character} is not allowed here` };
}

/** none of {choices} holds when: {case} */
export function choice_gap(values: { readonly choices: string | number; readonly case: string | number }): Message {
	return { code: "choice_gap", severity: "error", values: { ...values }, message: `none of ${values.choices} holds when: ${values.case}` };
}

/** it is not proved that {need} of {choices} holds in every case; in the way stands {because} */
export function choice_not_proved(values: { readonly need: string | number; readonly choices: string | number; readonly because: string | number }): Message {
	return { code: "choice_not_proved", severity: "error", values: { ...values }, message: `it is not proved that ${values.need} of ${values.choices} holds in every case; in the way stands ${values.because}` };
}

/** `{second}` holds together with `{first}` when: {case} */
export function choice_overlap(values: { readonly second: string | number; readonly first: string | number; readonly case: string | number }): Message {
	return { code: "choice_overlap", severity: "error", values: { ...values }, message: `\`${values.second}\` holds together with \`${values.first}\` when: ${values.case}` };
}

/** the procedure {does} `{name}` without naming its law */
export function citation_missing(values: { readonly does: string | number; readonly name: string | number }): Message {
	return { code: "citation_missing", severity: "error", values: { ...values }, message: `the procedure ${values.does} \`${values.name}\` without naming its law` };
}

/** the {is} `{role}` could {does}: that is the office's */
export function citizen_decides(values: { readonly is: string | number; readonly role: string | number; readonly does: string | number }): Message {
	return { code: "citizen_decides", severity: "error", values: { ...values }, message: `the ${values.is} \`${values.role}\` could ${values.does}: that is the office's` };
}

/** nothing that can happen starts the clock `{clock}` */
export function clock_never_starts(values: { readonly clock: string | number }): Message {
	return { code: "clock_never_starts", severity: "error", values: { ...values }, message: `nothing that can happen starts the clock \`${values.clock}\`` };
}

/** what starts the clock `{clock}` can happen again: `{step}` can be done more than once, and there is no `restarts` */
export function clock_starts_twice(values: { readonly clock: string | number; readonly step: string | number }): Message {
	return { code: "clock_starts_twice", severity: "warning", values: { ...values }, message: `what starts the clock \`${values.clock}\` can happen again: \`${values.step}\` can be done more than once, and there is no \`restarts\`` };
}

/** unknown clock `{name}`[, did you mean `{closest}`?][; the clocks are: {expected}] */
export function clock_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "clock_unknown", severity: "error", values: { ...values }, message: `unknown clock \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the clocks are: ${values.expected}`) };
}

/** `{name}` can be chosen until {until} only[; its successor is {became}] */
export function code_retired(values: { readonly name: string | number; readonly until: string | number; readonly became?: string | number | undefined }): Message {
	return { code: "code_retired", severity: "warning", values: { ...values }, message: `\`${values.name}\` can be chosen until ${values.until} only` + (values.became === undefined ? "" : `; its successor is ${values.became}`) };
}

/** `{field}` still offers `{name}`, which was in force until {until}[; it became {became}] */
export function code_retired_offered(values: { readonly field: string | number; readonly name: string | number; readonly until: string | number; readonly became?: string | number | undefined }): Message {
	return { code: "code_retired_offered", severity: "warning", values: { ...values }, message: `\`${values.field}\` still offers \`${values.name}\`, which was in force until ${values.until}` + (values.became === undefined ? "" : `; it became ${values.became}`) };
}

/** unknown code `{name}`[, did you mean `{closest}`?][; the codes of that list are: {expected}] */
export function code_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "code_unknown", severity: "error", values: { ...values }, message: `unknown code \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the codes of that list are: ${values.expected}`) };
}

/** comparisons do not chain; join two of them with `and` */
export function comparison_chained(): Message {
	return { code: "comparison_chained", severity: "error", values: {}, message: `comparisons do not chain; join two of them with \`and\`` };
}

/** `{rule}` is true in every case */
export function condition_always(values: { readonly rule: string | number }): Message {
	return { code: "condition_always", severity: "warning", values: { ...values }, message: `\`${values.rule}\` is true in every case` };
}

/** `{rule}` is true in no case */
export function condition_never(values: { readonly rule: string | number }): Message {
	return { code: "condition_never", severity: "warning", values: { ...values }, message: `\`${values.rule}\` is true in no case` };
}

/** unknown condition `{name}`[, did you mean `{closest}`?][; the conditions are: {expected}] */
export function condition_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "condition_unknown", severity: "error", values: { ...values }, message: `unknown condition \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the conditions are: ${values.expected}`) };
}

/** `{step}` can be confirmed by letter only, though the procedure is filed online */
export function confirmed_by_letter_only(values: { readonly step: string | number }): Message {
	return { code: "confirmed_by_letter_only", severity: "warning", values: { ...values }, message: `\`${values.step}\` can be confirmed by letter only, though the procedure is filed online` };
}

/** the deadline of `{step}` has no consequence */
export function consequence_missing(values: { readonly step: string | number }): Message {
	return { code: "consequence_missing", severity: "error", values: { ...values }, message: `the deadline of \`${values.step}\` has no consequence` };
}

/** this amount is in {found}, the procedure counts in {expected} */
export function currency_differs(values: { readonly found: string | number; readonly expected: string | number }): Message {
	return { code: "currency_differs", severity: "error", values: { ...values }, message: `this amount is in ${values.found}, the procedure counts in ${values.expected}` };
}

/** `{name}` is an amount, and the procedure names no `currency` */
export function currency_missing(values: { readonly name: string | number }): Message {
	return { code: "currency_missing", severity: "error", values: { ...values }, message: `\`${values.name}\` is an amount, and the procedure names no \`currency\`` };
}

/** `{found}` is no day; expected a day such as `2026-07-01` */
export function date_invalid(values: { readonly found: string | number }): Message {
	return { code: "date_invalid", severity: "error", values: { ...values }, message: `\`${values.found}\` is no day; expected a day such as \`2026-07-01\`` };
}

/** `{key}` has no value from {from} until {first} */
export function dated_gap(values: { readonly key: string | number; readonly from: string | number; readonly first: string | number }): Message {
	return { code: "dated_gap", severity: "error", values: { ...values }, message: `\`${values.key}\` has no value from ${values.from} until ${values.first}` };
}

/** unknown day set `{name}`[, did you mean `{closest}`?][; the day sets of the calendar are: {expected}] */
export function day_set_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "day_set_unknown", severity: "error", values: { ...values }, message: `unknown day set \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the day sets of the calendar are: ${values.expected}`) };
}

/** the step `{step}` waits and has no deadline */
export function deadline_missing(values: { readonly step: string | number }): Message {
	return { code: "deadline_missing", severity: "error", values: { ...values }, message: `the step \`${values.step}\` waits and has no deadline` };
}

/** `{step}` allows delegation, but `{role}` never delegates */
export function delegation_loosened(values: { readonly step: string | number; readonly role: string | number }): Message {
	return { code: "delegation_loosened", severity: "error", values: { ...values }, message: `\`${values.step}\` allows delegation, but \`${values.role}\` never delegates` };
}

/** `{name}` depends on itself: {circle} */
export function depends_on_itself(values: { readonly name: string | number; readonly circle: string | number }): Message {
	return { code: "depends_on_itself", severity: "error", values: { ...values }, message: `\`${values.name}\` depends on itself: ${values.circle}` };
}

/** `{divisor}` may be zero */
export function division_unguarded(values: { readonly divisor: string | number }): Message {
	return { code: "division_unguarded", severity: "error", values: { ...values }, message: `\`${values.divisor}\` may be zero` };
}

/** the document `{document}` is required in no case */
export function document_never_required(values: { readonly document: string | number }): Message {
	return { code: "document_never_required", severity: "warning", values: { ...values }, message: `the document \`${values.document}\` is required in no case` };
}

/** no page asks for the document `{document}` */
export function document_not_asked(values: { readonly document: string | number }): Message {
	return { code: "document_not_asked", severity: "warning", values: { ...values }, message: `no page asks for the document \`${values.document}\`` };
}

/** `{document}` asks for the same kind of paper as `{first}`: `{kind}` */
export function document_twice(values: { readonly document: string | number; readonly first: string | number; readonly kind: string | number }): Message {
	return { code: "document_twice", severity: "warning", values: { ...values }, message: `\`${values.document}\` asks for the same kind of paper as \`${values.first}\`: \`${values.kind}\`` };
}

/** unknown document `{name}`[, did you mean `{closest}`?][; the documents are: {expected}] */
export function document_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "document_unknown", severity: "error", values: { ...values }, message: `unknown document \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the documents are: ${values.expected}`) };
}

/** there is no edition of {edition}; there are: {expected} */
export function edition_unknown(values: { readonly edition: string | number; readonly expected: string | number }): Message {
	return { code: "edition_unknown", severity: "error", values: { ...values }, message: `there is no edition of ${values.edition}; there are: ${values.expected}` };
}

/** no step ends the case */
export function end_missing(): Message {
	return { code: "end_missing", severity: "error", values: {}, message: `no step ends the case` };
}

/** `{found}` is no escape in a text; only `\"` and `\\` are */
export function escape_unknown(values: { readonly found: string | number }): Message {
	return { code: "escape_unknown", severity: "error", values: { ...values }, message: `\`${values.found}\` is no escape in a text; only \`\"\` and \`\\\` are` };
}

/** unknown exit `{name}`[, did you mean `{closest}`?][; the exits of the part are: {expected}] */
export function exit_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "exit_unknown", severity: "error", values: { ...values }, message: `unknown exit \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the exits of the part are: ${values.expected}`) };
}

/** the part can be left by `{exit}`, and this step does not say where that leads */
export function exit_without_way(values: { readonly exit: string | number }): Message {
	return { code: "exit_without_way", severity: "error", values: { ...values }, message: `the part can be left by \`${values.exit}\`, and this step does not say where that leads` };
}

/** `{step}` extends `{clock}`, which never runs while a case is there */
export function extends_nothing(values: { readonly step: string | number; readonly clock: string | number }): Message {
	return { code: "extends_nothing", severity: "warning", values: { ...values }, message: `\`${values.step}\` extends \`${values.clock}\`, which never runs while a case is there` };
}

/** a release cannot carry a fact whose certainty is `{certainty}` */
export function fact_illustrative(values: { readonly certainty: string | number }): Message {
	return { code: "fact_illustrative", severity: "info", values: { ...values }, message: `a release cannot carry a fact whose certainty is \`${values.certainty}\`` };
}

/** `{rule}` can come below zero[: down to {least}] */
export function fee_negative(values: { readonly rule: string | number; readonly least?: string | number | undefined }): Message {
	return { code: "fee_negative", severity: "warning", values: { ...values }, message: `\`${values.rule}\` can come below zero` + (values.least === undefined ? "" : `: down to ${values.least}`) };
}

/** the fee `{fee}` is due in no case: its `when` is never true where it would be paid */
export function fee_never_due(values: { readonly fee: string | number }): Message {
	return { code: "fee_never_due", severity: "warning", values: { ...values }, message: `the fee \`${values.fee}\` is due in no case: its \`when\` is never true where it would be paid` };
}

/** no step that a case can come to asks for the fee `{fee}` */
export function fee_paid_nowhere(values: { readonly fee: string | number }): Message {
	return { code: "fee_paid_nowhere", severity: "warning", values: { ...values }, message: `no step that a case can come to asks for the fee \`${values.fee}\`` };
}

/** `{divisor}` can be zero, and then the fee `{fee}` has no amount */
export function fee_undefined(values: { readonly divisor: string | number; readonly fee: string | number }): Message {
	return { code: "fee_undefined", severity: "error", values: { ...values }, message: `\`${values.divisor}\` can be zero, and then the fee \`${values.fee}\` has no amount` };
}

/** unknown fee `{name}`[, did you mean `{closest}`?][; the fees are: {expected}] */
export function fee_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "fee_unknown", severity: "error", values: { ...values }, message: `unknown fee \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the fees are: ${values.expected}`) };
}

/** `{name}` is fetched from a register and nothing needs it */
export function fetched_unused(values: { readonly name: string | number }): Message {
	return { code: "fetched_unused", severity: "warning", values: { ...values }, message: `\`${values.name}\` is fetched from a register and nothing needs it` };
}

/** unknown field `{name}`[, did you mean `{closest}`?][; the names there are: {expected}] */
export function field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "field_unknown", severity: "error", values: { ...values }, message: `unknown field \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the names there are: ${values.expected}`) };
}

/** the name of this file does not say what it holds; expected one of {expected} */
export function file_kind_unknown(values: { readonly expected: string | number }): Message {
	return { code: "file_kind_unknown", severity: "error", values: { ...values }, message: `the name of this file does not say what it holds; expected one of ${values.expected}` };
}

/** this file has {found} {unit}; at most {limit} are read */
export function file_too_large(values: { readonly found: string | number; readonly unit: string | number; readonly limit: string | number }): Message {
	return { code: "file_too_large", severity: "error", values: { ...values }, message: `this file has ${values.found} ${values.unit}; at most ${values.limit} are read` };
}

/** {count} more findings in this file are not shown */
export function findings_cut(values: { readonly count: string | number }): Message {
	return { code: "findings_cut", severity: "error", values: { ...values }, message: `${values.count} more findings in this file are not shown` };
}

/** unknown function `{name}`[, did you mean `{closest}`?] */
export function function_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "function_unknown", severity: "error", values: { ...values }, message: `unknown function \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) };
}

/** a scenario cannot give `{name}`[, did you mean `{closest}`?][; besides data it can give: {expected}] */
export function given_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "given_unknown", severity: "error", values: { ...values }, message: `a scenario cannot give \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; besides data it can give: ${values.expected}`) };
}

/** {register} does not let this procedure read `{name}` */
export function grant_missing(values: { readonly register: string | number; readonly name: string | number }): Message {
	return { code: "grant_missing", severity: "error", values: { ...values }, message: `${values.register} does not let this procedure read \`${values.name}\`` };
}

/** `{id}` is not an id: lower-case letters, digits and `_`, beginning with a letter, at most 60 characters[; did you mean `{closest}`?] */
export function id_malformed(values: { readonly id: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "id_malformed", severity: "error", values: { ...values }, message: `\`${values.id}\` is not an id: lower-case letters, digits and \`_\`, beginning with a letter, at most 60 characters` + (values.closest === undefined ? "" : `; did you mean \`${values.closest}\`?`) };
}

/** `{id}` is reserved: it already means something in rules */
export function id_reserved(values: { readonly id: string | number }): Message {
	return { code: "id_reserved", severity: "error", values: { ...values }, message: `\`${values.id}\` is reserved: it already means something in rules` };
}

/** unknown value of the identity `{name}`[, did you mean `{closest}`?][; it knows: {expected}] */
export function identity_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "identity_field_unknown", severity: "error", values: { ...values }, message: `unknown value of the identity \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; it knows: ${values.expected}`) };
}

/** `{step}` asks for {needs}, but `{role}` always needs {own} */
export function identity_loosened(values: { readonly step: string | number; readonly needs: string | number; readonly role: string | number; readonly own: string | number }): Message {
	return { code: "identity_loosened", severity: "warning", values: { ...values }, message: `\`${values.step}\` asks for ${values.needs}, but \`${values.role}\` always needs ${values.own}` };
}

/** from {first} to {last} neither `{before}` nor `{after}` is in force */
export function in_force_gap(values: { readonly first: string | number; readonly last: string | number; readonly before: string | number; readonly after: string | number }): Message {
	return { code: "in_force_gap", severity: "warning", values: { ...values }, message: `from ${values.first} to ${values.last} neither \`${values.before}\` nor \`${values.after}\` is in force` };
}

/** from {first} to {last} both `{before}` and `{after}` are in force */
export function in_force_overlap(values: { readonly first: string | number; readonly last: string | number; readonly before: string | number; readonly after: string | number }): Message {
	return { code: "in_force_overlap", severity: "warning", values: { ...values }, message: `from ${values.first} to ${values.last} both \`${values.before}\` and \`${values.after}\` are in force` };
}

/** items of `{list}` are counted from 1: `{list}.1` is the first */
export function item_from_one(values: { readonly list: string | number }): Message {
	return { code: "item_from_one", severity: "error", values: { ...values }, message: `items of \`${values.list}\` are counted from 1: \`${values.list}.1\` is the first` };
}

/** {item} needs the key `{key}`: {expected} */
export function key_missing(values: { readonly item: string | number; readonly key: string | number; readonly expected: string | number }): Message {
	return { code: "key_missing", severity: "error", values: { ...values }, message: `${values.item} needs the key \`${values.key}\`: ${values.expected}` };
}

/** `{key}` is a key of {expected}; this is {found} */
export function key_of_other_type(values: { readonly key: string | number; readonly expected: string | number; readonly found: string | number }): Message {
	return { code: "key_of_other_type", severity: "error", values: { ...values }, message: `\`${values.key}\` is a key of ${values.expected}; this is ${values.found}` };
}

/** `{key}` stands twice in this map */
export function key_twice(values: { readonly key: string | number }): Message {
	return { code: "key_twice", severity: "error", values: { ...values }, message: `\`${values.key}\` stands twice in this map` };
}

/** {item} has no key `{key}`[, did you mean `{closest}`?][; its keys are {expected}] */
export function key_unknown(values: { readonly item: string | number; readonly key: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "key_unknown", severity: "error", values: { ...values }, message: `${values.item} has no key \`${values.key}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; its keys are ${values.expected}`) };
}

/** {item} takes only one of {keys} */
export function keys_exclude(values: { readonly item: string | number; readonly keys: string | number }): Message {
	return { code: "keys_exclude", severity: "error", values: { ...values }, message: `${values.item} takes only one of ${values.keys}` };
}

/** {item} needs one of {keys} */
export function keys_need_one(values: { readonly item: string | number; readonly keys: string | number }): Message {
	return { code: "keys_need_one", severity: "error", values: { ...values }, message: `${values.item} needs one of ${values.keys}` };
}

/** the words of {item} are missing in `{language}`, the first language */
export function language_missing(values: { readonly item: string | number; readonly language: string | number }): Message {
	return { code: "language_missing", severity: "error", values: { ...values }, message: `the words of ${values.item} are missing in \`${values.language}\`, the first language` };
}

/** `{source}` is in force {when}, not on {day} */
export function law_not_in_force(values: { readonly source: string | number; readonly when: string | number; readonly day: string | number }): Message {
	return { code: "law_not_in_force", severity: "warning", values: { ...values }, message: `\`${values.source}\` is in force ${values.when}, not on ${values.day}` };
}

/** unknown law source `{name}`[, did you mean `{closest}`?][; there are: {expected}] */
export function law_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "law_unknown", severity: "error", values: { ...values }, message: `unknown law source \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; there are: ${values.expected}`) };
}

/** values to choose from stand in round brackets */
export function list_in_brackets(): Message {
	return { code: "list_in_brackets", severity: "error", values: {}, message: `values to choose from stand in round brackets` };
}

/** `{name}` is a list inside the items of another list */
export function list_in_list(values: { readonly name: string | number }): Message {
	return { code: "list_in_list", severity: "error", values: { ...values }, message: `\`${values.name}\` is a list inside the items of another list` };
}

/** an entry of this list must be {expected}; found {found} */
export function list_item_malformed(values: { readonly expected: string | number; readonly found: string | number }): Message {
	return { code: "list_item_malformed", severity: "error", values: { ...values }, message: `an entry of this list must be ${values.expected}; found ${values.found}` };
}

/** unknown code list `{name}`[, did you mean `{closest}`?][; the lists are: {expected}] */
export function list_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "list_unknown", severity: "error", values: { ...values }, message: `unknown code list \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the lists are: ${values.expected}`) };
}

/** `{function}` takes a text in quotes here */
export function literal_expected(values: { readonly function: string | number }): Message {
	return { code: "literal_expected", severity: "error", values: { ...values }, message: `\`${values.function}\` takes a text in quotes here` };
}

/** {loop} can be gone round without end: no way of the loop has `at_most` */
export function loop_of_officers(values: { readonly loop: string | number }): Message {
	return { code: "loop_of_officers", severity: "warning", values: { ...values }, message: `${values.loop} can be gone round without end: no way of the loop has \`at_most\`` };
}

/** {loop} can be gone round without end: no way of the loop has `at_most` */
export function loop_unbounded(values: { readonly loop: string | number }): Message {
	return { code: "loop_unbounded", severity: "error", values: { ...values }, message: `${values.loop} can be gone round without end: no way of the loop has \`at_most\`` };
}

/** `{key}` is looser here than in the catalogue's `{field}`; it can only be tightened */
export function looser_than_catalogue(values: { readonly key: string | number; readonly field: string | number }): Message {
	return { code: "looser_than_catalogue", severity: "error", values: { ...values }, message: `\`${values.key}\` is looser here than in the catalogue's \`${values.field}\`; it can only be tightened` };
}

/** `{found}` would be markup or a program in a page; texts are plain words with Markdown links and lists */
export function markup_unsafe(values: { readonly found: string | number }): Message {
	return { code: "markup_unsafe", severity: "warning", values: { ...values }, message: `\`${values.found}\` would be markup or a program in a page; texts are plain words with Markdown links and lists` };
}

/** `{name}` may be absent here */
export function maybe_absent(values: { readonly name: string | number }): Message {
	return { code: "maybe_absent", severity: "error", values: { ...values }, message: `\`${values.name}\` may be absent here` };
}

/** `{of}` has no `{name}`[, did you mean `{closest}`?][; it has: {expected}] */
export function member_unknown(values: { readonly of: string | number; readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "member_unknown", severity: "error", values: { ...values }, message: `\`${values.of}\` has no \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; it has: ${values.expected}`) };
}

/** the template uses `{name}`, which `may_mention` does not list[; did you mean `{closest}`?] */
export function mention_not_allowed(values: { readonly name: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "mention_not_allowed", severity: "error", values: { ...values }, message: `the template uses \`${values.name}\`, which \`may_mention\` does not list` + (values.closest === undefined ? "" : `; did you mean \`${values.closest}\`?`) };
}

/** nothing is called `{name}` in a message[, did you mean `{closest}`?] */
export function mention_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "mention_unknown", severity: "error", values: { ...values }, message: `nothing is called \`${values.name}\` in a message` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) };
}

/** the message may mention `{name}` and never does */
export function mention_unused(values: { readonly name: string | number }): Message {
	return { code: "mention_unused", severity: "warning", values: { ...values }, message: `the message may mention \`${values.name}\` and never does` };
}

/** the message `{message}` is for other procedures: {expected} */
export function message_not_for(values: { readonly message: string | number; readonly expected: string | number }): Message {
	return { code: "message_not_for", severity: "error", values: { ...values }, message: `the message \`${values.message}\` is for other procedures: ${values.expected}` };
}

/** unknown message `{name}`[, did you mean `{closest}`?][; there are: {expected}] */
export function message_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "message_unknown", severity: "error", values: { ...values }, message: `unknown message \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; there are: ${values.expected}`) };
}

/** nothing sends the message `{message}` */
export function message_unsent(values: { readonly message: string | number }): Message {
	return { code: "message_unsent", severity: "warning", values: { ...values }, message: `nothing sends the message \`${values.message}\`` };
}

/** `{sign}` takes {expected} here, but {left} is {left_type} and {right} is {right_type} */
export function money_mixed(values: { readonly sign: string | number; readonly expected: string | number; readonly left: string | number; readonly left_type: string | number; readonly right: string | number; readonly right_type: string | number }): Message {
	return { code: "money_mixed", severity: "error", values: { ...values }, message: `\`${values.sign}\` takes ${values.expected} here, but ${values.left} is ${values.left_type} and ${values.right} is ${values.right_type}` };
}

/** cases that `{from}` would go to a step that does `{to}`; a `note` has to say why that is right */
export function move_changes_verb(values: { readonly from: string | number; readonly to: string | number }): Message {
	return { code: "move_changes_verb", severity: "error", values: { ...values }, message: `cases that \`${values.from}\` would go to a step that does \`${values.to}\`; a \`note\` has to say why that is right` };
}

/** at `{step}` every case has been asked for `{path}`, and the old edition does not have it; `give` it */
export function move_lacks_data(values: { readonly step: string | number; readonly path: string | number }): Message {
	return { code: "move_lacks_data", severity: "error", values: { ...values }, message: `at \`${values.step}\` every case has been asked for \`${values.path}\`, and the old edition does not have it; \`give\` it` };
}

/** expected a name[, found `{found}`] */
export function name_expected(values: { readonly found?: string | number | undefined }): Message {
	return { code: "name_expected", severity: "error", values: { ...values }, message: `expected a name` + (values.found === undefined ? "" : `, found \`${values.found}\``) };
}

/** `{name}` already names {what} */
export function name_taken(values: { readonly name: string | number; readonly what: string | number }): Message {
	return { code: "name_taken", severity: "error", values: { ...values }, message: `\`${values.name}\` already names ${values.what}` };
}

/** unknown name `{name}`[, did you mean `{closest}`?][; rules here may read: {expected}] */
export function name_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "name_unknown", severity: "error", values: { ...values }, message: `unknown name \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; rules here may read: ${values.expected}`) };
}

/** `{name}` cannot narrow `{list}`[, whose codes belong to `{parent}`] */
export function narrowed_elsewhere(values: { readonly name: string | number; readonly list: string | number; readonly parent?: string | number | undefined }): Message {
	return { code: "narrowed_elsewhere", severity: "error", values: { ...values }, message: `\`${values.name}\` cannot narrow \`${values.list}\`` + (values.parent === undefined ? "" : `, whose codes belong to \`${values.parent}\``) };
}

/** `{name}` is nearly `{other}`: is one a slip of the other? */
export function near_duplicate(values: { readonly name: string | number; readonly other: string | number }): Message {
	return { code: "near_duplicate", severity: "warning", values: { ...values }, message: `\`${values.name}\` is nearly \`${values.other}\`: is one a slip of the other?` };
}

/** `{found}` has to stand in brackets here */
export function needs_brackets(values: { readonly found: string | number }): Message {
	return { code: "needs_brackets", severity: "error", values: { ...values }, message: `\`${values.found}\` has to stand in brackets here` };
}

/** `{name}` is never absent, so asking for it decides nothing */
export function never_absent(values: { readonly name: string | number }): Message {
	return { code: "never_absent", severity: "error", values: { ...values }, message: `\`${values.name}\` is never absent, so asking for it decides nothing` };
}

/** `{name}` is needed, and no step asks it and no register gives it */
export function never_asked(values: { readonly name: string | number }): Message {
	return { code: "never_asked", severity: "warning", values: { ...values }, message: `\`${values.name}\` is needed, and no step asks it and no register gives it` };
}

/** `{step}` is never done by another, and `{channel}` lets the partner `{role}` do it */
export function never_delegated(values: { readonly step: string | number; readonly channel: string | number; readonly role: string | number }): Message {
	return { code: "never_delegated", severity: "error", values: { ...values }, message: `\`${values.step}\` is never done by another, and \`${values.channel}\` lets the partner \`${values.role}\` do it` };
}

/** `{name}` is never in force: it ends on {until}, before it begins on {from} */
export function never_in_force(values: { readonly name: string | number; readonly until: string | number; readonly from: string | number }): Message {
	return { code: "never_in_force", severity: "error", values: { ...values }, message: `\`${values.name}\` is never in force: it ends on ${values.until}, before it begins on ${values.from}` };
}

/** the branch `{branch}` never ends, so `{step}` waits for ever */
export function never_joins(values: { readonly branch: string | number; readonly step: string | number }): Message {
	return { code: "never_joins", severity: "error", values: { ...values }, message: `the branch \`${values.branch}\` never ends, so \`${values.step}\` waits for ever` };
}

/** `{key}` can never be opened */
export function never_open(values: { readonly key: string | number }): Message {
	return { code: "never_open", severity: "error", values: { ...values }, message: `\`${values.key}\` can never be opened` };
}

/** {name} is {found}, which has no order[; did you mean `{closest}`?] */
export function no_order(values: { readonly name: string | number; readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "no_order", severity: "error", values: { ...values }, message: `${values.name} is ${values.found}, which has no order` + (values.closest === undefined ? "" : `; did you mean \`${values.closest}\`?`) };
}

/** nobody does `{step}`: a step that does `{does}` waits for a person */
export function nobody_acts(values: { readonly step: string | number; readonly does: string | number }): Message {
	return { code: "nobody_acts", severity: "error", values: { ...values }, message: `nobody does \`${values.step}\`: a step that does \`${values.does}\` waits for a person` };
}

/** expected a list, but {name} is {found} */
export function not_a_list(values: { readonly name: string | number; readonly found: string | number }): Message {
	return { code: "not_a_list", severity: "error", values: { ...values }, message: `expected a list, but ${values.name} is ${values.found}` };
}

/** expected a number or an amount of money, but {name} is {found} */
export function not_a_number(values: { readonly name: string | number; readonly found: string | number }): Message {
	return { code: "not_a_number", severity: "error", values: { ...values }, message: `expected a number or an amount of money, but ${values.name} is ${values.found}` };
}

/** `{key}` cannot change on a day within an edition */
export function not_by_day(values: { readonly key: string | number }): Message {
	return { code: "not_by_day", severity: "error", values: { ...values }, message: `\`${values.key}\` cannot change on a day within an edition` };
}

/** what `not` turns around stands in brackets */
export function not_needs_brackets(): Message {
	return { code: "not_needs_brackets", severity: "error", values: {}, message: `what \`not\` turns around stands in brackets` };
}

/** expected a yes/no, but {name} is {found}[; did you mean `{closest}`?] */
export function not_yes_no(values: { readonly name: string | number; readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "not_yes_no", severity: "error", values: { ...values }, message: `expected a yes/no, but ${values.name} is ${values.found}` + (values.closest === undefined ? "" : `; did you mean \`${values.closest}\`?`) };
}

/** at the step `{step}` no case ever has anything to pay */
export function nothing_to_pay(values: { readonly step: string | number }): Message {
	return { code: "nothing_to_pay", severity: "warning", values: { ...values }, message: `at the step \`${values.step}\` no case ever has anything to pay` };
}

/** `null` can only be compared with a value that may be absent */
export function null_misplaced(): Message {
	return { code: "null_misplaced", severity: "error", values: {}, message: `\`null\` can only be compared with a value that may be absent` };
}

/** `{found}` has more digits than a rule counts exactly */
export function number_too_long(values: { readonly found: string | number }): Message {
	return { code: "number_too_long", severity: "error", values: { ...values }, message: `\`${values.found}\` has more digits than a rule counts exactly` };
}

/** this ends on {until}, before it begins on {first}: no case can ever start here */
export function offered_never(values: { readonly until: string | number; readonly first: string | number }): Message {
	return { code: "offered_never", severity: "warning", values: { ...values }, message: `this ends on ${values.until}, before it begins on ${values.first}: no case can ever start here` };
}

/** unknown kind of office `{name}`[, did you mean `{closest}`?][; the kinds are: {expected}] */
export function office_kind_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "office_kind_unknown", severity: "error", values: { ...values }, message: `unknown kind of office \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the kinds are: ${values.expected}`) };
}

/** the officer `{role}` belongs to no office */
export function office_missing(values: { readonly role: string | number }): Message {
	return { code: "office_missing", severity: "warning", values: { ...values }, message: `the officer \`${values.role}\` belongs to no office` };
}

/** unknown office `{name}`[, did you mean `{closest}`?][; the offices of this procedure are: {expected}] */
export function office_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "office_unknown", severity: "error", values: { ...values }, message: `unknown office \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the offices of this procedure are: ${values.expected}`) };
}

/** `{name}` exists once in a case: each item would replace what the one before left */
export function once_in_a_case(values: { readonly name: string | number }): Message {
	return { code: "once_in_a_case", severity: "error", values: { ...values }, message: `\`${values.name}\` exists once in a case: each item would replace what the one before left` };
}

/** a value is missing here[, found `{found}`] */
export function operand_missing(values: { readonly found?: string | number | undefined }): Message {
	return { code: "operand_missing", severity: "error", values: { ...values }, message: `a value is missing here` + (values.found === undefined ? "" : `, found \`${values.found}\``) };
}

/** `others: finished` leaves single tasks open, but the branch `{branch}` has several steps */
export function others_of_several_steps(values: { readonly branch: string | number }): Message {
	return { code: "others_of_several_steps", severity: "error", values: { ...values }, message: `\`others: finished\` leaves single tasks open, but the branch \`${values.branch}\` has several steps` };
}

/** this outcome can be chosen in no case: `{rule}` is never true here */
export function outcome_never_allowed(values: { readonly rule: string | number }): Message {
	return { code: "outcome_never_allowed", severity: "error", values: { ...values }, message: `this outcome can be chosen in no case: \`${values.rule}\` is never true here` };
}

/** unknown outcome `{name}`[, did you mean `{closest}`?][; the ways on here are: {expected}] */
export function outcome_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "outcome_unknown", severity: "error", values: { ...values }, message: `unknown outcome \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the ways on here are: ${values.expected}`) };
}

/** nothing can be chosen at `{step}` when: {case} */
export function outcomes_all_forbidden(values: { readonly step: string | number; readonly case: string | number }): Message {
	return { code: "outcomes_all_forbidden", severity: "error", values: { ...values }, message: `nothing can be chosen at \`${values.step}\` when: ${values.case}` };
}

/** `override` of `{step}` stands beside other branches, where an outcome cannot be taken back */
export function override_in_branch(values: { readonly step: string | number }): Message {
	return { code: "override_in_branch", severity: "error", values: { ...values }, message: `\`override\` of \`${values.step}\` stands beside other branches, where an outcome cannot be taken back` };
}

/** `{outcome}` of `{step}` refuses by rule alone: `{end}`, and nobody may replace it */
export function override_missing(values: { readonly outcome: string | number; readonly step: string | number; readonly end: string | number }): Message {
	return { code: "override_missing", severity: "error", values: { ...values }, message: `\`${values.outcome}\` of \`${values.step}\` refuses by rule alone: \`${values.end}\`, and nobody may replace it` };
}

/** `{step}` takes money before `{check}`, which costs nothing and can lead to `{end}` without a refund */
export function paid_before_check(values: { readonly step: string | number; readonly check: string | number; readonly end: string | number }): Message {
	return { code: "paid_before_check", severity: "warning", values: { ...values }, message: `\`${values.step}\` takes money before \`${values.check}\`, which costs nothing and can lead to \`${values.end}\` without a refund` };
}

/** the fee `{fee}` depends on `{name}`, which is asked only after it is paid at `{step}` */
export function paid_before_known(values: { readonly fee: string | number; readonly name: string | number; readonly step: string | number }): Message {
	return { code: "paid_before_known", severity: "error", values: { ...values }, message: `the fee \`${values.fee}\` depends on \`${values.name}\`, which is asked only after it is paid at \`${values.step}\`` };
}

/** `{name}` is asked as a paper, though {way} has it */
export function paper_replaceable(values: { readonly name: string | number; readonly way: string | number }): Message {
	return { code: "paper_replaceable", severity: "warning", values: { ...values }, message: `\`${values.name}\` is asked as a paper, though ${values.way} has it` };
}

/** the part `{part}` needs the {what} `{name}` */
export function part_needs(values: { readonly part: string | number; readonly what: string | number; readonly name: string | number }): Message {
	return { code: "part_needs", severity: "error", values: { ...values }, message: `the part \`${values.part}\` needs the ${values.what} \`${values.name}\`` };
}

/** unknown part `{name}`[, did you mean `{closest}`?][; the parts are: {expected}] */
export function part_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "part_unknown", severity: "error", values: { ...values }, message: `unknown part \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the parts are: ${values.expected}`) };
}

/** the partner `{role}` acts at `{step}`, which no channel lets them do */
export function partner_outside_may(values: { readonly role: string | number; readonly step: string | number }): Message {
	return { code: "partner_outside_may", severity: "error", values: { ...values }, message: `the partner \`${values.role}\` acts at \`${values.step}\`, which no channel lets them do` };
}

/** in some cases nobody can do `{step}`: `{role}` is found by `{path}`, which may be absent */
export function person_may_be_absent(values: { readonly step: string | number; readonly role: string | number; readonly path: string | number }): Message {
	return { code: "person_may_be_absent", severity: "warning", values: { ...values }, message: `in some cases nobody can do \`${values.step}\`: \`${values.role}\` is found by \`${values.path}\`, which may be absent` };
}

/** nothing says who the person `{role}` is */
export function person_not_found(values: { readonly role: string | number }): Message {
	return { code: "person_not_found", severity: "error", values: { ...values }, message: `nothing says who the person \`${values.role}\` is` };
}

/** `{key}` in `{language}` does not show the same values as in `{first}`: {names} */
export function placeholders_differ(values: { readonly key: string | number; readonly language: string | number; readonly first: string | number; readonly names: string | number }): Message {
	return { code: "placeholders_differ", severity: "warning", values: { ...values }, message: `\`${values.key}\` in \`${values.language}\` does not show the same values as in \`${values.first}\`: ${values.names}` };
}

/** unknown procedure `{name}`[, did you mean `{closest}`?][; the procedures are: {expected}] */
export function procedure_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "procedure_unknown", severity: "error", values: { ...values }, message: `unknown procedure \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the procedures are: ${values.expected}`) };
}

/** `{found}` cannot stand inside another `some` or `every` */
export function quantifier_nested(values: { readonly found: string | number }): Message {
	return { code: "quantifier_nested", severity: "error", values: { ...values }, message: `\`${values.found}\` cannot stand inside another \`some\` or \`every\`` };
}

/** the rate `{rate}` of `{fee}` comes to the same amount as without it */
export function rate_changes_nothing(values: { readonly rate: string | number; readonly fee: string | number }): Message {
	return { code: "rate_changes_nothing", severity: "warning", values: { ...values }, message: `the rate \`${values.rate}\` of \`${values.fee}\` comes to the same amount as without it` };
}

/** the rate `{rate}` of `{fee}` applies in no case */
export function rate_never_applies(values: { readonly rate: string | number; readonly fee: string | number }): Message {
	return { code: "rate_never_applies", severity: "warning", values: { ...values }, message: `the rate \`${values.rate}\` of \`${values.fee}\` applies in no case` };
}

/** the rate `{second}` holds together with `{first}` when: {case} */
export function rates_overlap(values: { readonly second: string | number; readonly first: string | number; readonly case: string | number }): Message {
	return { code: "rates_overlap", severity: "error", values: { ...values }, message: `the rate \`${values.second}\` holds together with \`${values.first}\` when: ${values.case}` };
}

/** `{name}` is read at `{step}` before every case has been asked for it[, as on the way {way}] */
export function read_before_asked(values: { readonly name: string | number; readonly step: string | number; readonly way?: string | number | undefined }): Message {
	return { code: "read_before_asked", severity: "error", values: { ...values }, message: `\`${values.name}\` is read at \`${values.step}\` before every case has been asked for it` + (values.way === undefined ? "" : `, as on the way ${values.way}`) };
}

/** `{key}` at `{name}` excuses nothing: no register, repository or wallet of the library holds it */
export function reason_for_nothing(values: { readonly key: string | number; readonly name: string | number }): Message {
	return { code: "reason_for_nothing", severity: "warning", values: { ...values }, message: `\`${values.key}\` at \`${values.name}\` excuses nothing: no register, repository or wallet of the library holds it` };
}

/** unknown field of the record `{name}`[, did you mean `{closest}`?][; it gives: {expected}] */
export function record_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "record_field_unknown", severity: "error", values: { ...values }, message: `unknown field of the record \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; it gives: ${values.expected}`) };
}

/** unknown record `{name}`[, did you mean `{closest}`?][; the records of that register are: {expected}] */
export function record_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "record_unknown", severity: "error", values: { ...values }, message: `unknown record \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the records of that register are: ${values.expected}`) };
}

/** whoever is refused in `{end}` is not told what they may do against it */
export function refusal_without_appeal(values: { readonly end: string | number }): Message {
	return { code: "refusal_without_appeal", severity: "warning", values: { ...values }, message: `whoever is refused in \`${values.end}\` is not told what they may do against it` };
}

/** `{outcome}` refuses in `{end}` without a reason */
export function refusal_without_reason(values: { readonly outcome: string | number; readonly end: string | number }): Message {
	return { code: "refusal_without_reason", severity: "warning", values: { ...values }, message: `\`${values.outcome}\` refuses in \`${values.end}\` without a reason` };
}

/** unknown register `{name}`[, did you mean `{closest}`?][; the registers are: {expected}] */
export function register_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "register_unknown", severity: "error", values: { ...values }, message: `unknown register \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the registers are: ${values.expected}`) };
}

/** unknown value of the request `{name}`[, did you mean `{closest}`?][; the service takes: {expected}] */
export function request_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "request_field_unknown", severity: "error", values: { ...values }, message: `unknown value of the request \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the service takes: ${values.expected}`) };
}

/** this rule has to give {expected}, but {name} is {found}[; did you mean `{closest}`?] */
export function result_type(values: { readonly expected: string | number; readonly name: string | number; readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "result_type", severity: "error", values: { ...values }, message: `this rule has to give ${values.expected}, but ${values.name} is ${values.found}` + (values.closest === undefined ? "" : `; did you mean \`${values.closest}\`?`) };
}

/** unknown result, letter or document `{name}`[, did you mean `{closest}`?][; the results are: {expected}] */
export function result_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "result_unknown", severity: "error", values: { ...values }, message: `unknown result, letter or document \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the results are: ${values.expected}`) };
}

/** unknown role `{name}`[, did you mean `{closest}`?][; the roles are: {expected}] */
export function role_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "role_unknown", severity: "error", values: { ...values }, message: `unknown role \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the roles are: ${values.expected}`) };
}

/** the file must be a map of keys; found {found} */
export function root_not_a_map(values: { readonly found: string | number }): Message {
	return { code: "root_not_a_map", severity: "error", values: { ...values }, message: `the file must be a map of keys; found ${values.found}` };
}

/** this rule is nested deeper than {most} levels */
export function rule_too_deep(values: { readonly most: string | number }): Message {
	return { code: "rule_too_deep", severity: "error", values: { ...values }, message: `this rule is nested deeper than ${values.most} levels` };
}

/** this rule has more than {most} characters */
export function rule_too_long(values: { readonly most: string | number }): Message {
	return { code: "rule_too_long", severity: "error", values: { ...values }, message: `this rule has more than ${values.most} characters` };
}

/** unknown scenario `{name}`[, did you mean `{closest}`?][; the scenarios are: {expected}] */
export function scenario_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "scenario_unknown", severity: "error", values: { ...values }, message: `unknown scenario \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the scenarios are: ${values.expected}`) };
}

/** `{step}` shows `{path}`, which no case has been asked by then */
export function sees_not_asked(values: { readonly step: string | number; readonly path: string | number }): Message {
	return { code: "sees_not_asked", severity: "warning", values: { ...values }, message: `\`${values.step}\` shows \`${values.path}\`, which no case has been asked by then` };
}

/** `{step}` shows the sensitive `{path}` to somebody who only does `{does}` */
export function sees_without_need(values: { readonly step: string | number; readonly path: string | number; readonly does: string | number }): Message {
	return { code: "sees_without_need", severity: "warning", values: { ...values }, message: `\`${values.step}\` shows the sensitive \`${values.path}\` to somebody who only does \`${values.does}\`` };
}

/** nobody is excluded from `{step}` by having done `{other}`: {why} */
export function separation_hollow(values: { readonly step: string | number; readonly other: string | number; readonly why: string | number }): Message {
	return { code: "separation_hollow", severity: "warning", values: { ...values }, message: `nobody is excluded from \`${values.step}\` by having done \`${values.other}\`: ${values.why}` };
}

/** nobody can do `{step}`: only the {role} does it and `{other}`, and whoever did that is excluded */
export function separation_impossible(values: { readonly step: string | number; readonly role: string | number; readonly other: string | number }): Message {
	return { code: "separation_impossible", severity: "error", values: { ...values }, message: `nobody can do \`${values.step}\`: only the ${values.role} does it and \`${values.other}\`, and whoever did that is excluded` };
}

/** whoever decided at `{other}` may also sign at `{step}`: both are done by `{role}` */
export function separation_missing(values: { readonly other: string | number; readonly step: string | number; readonly role: string | number }): Message {
	return { code: "separation_missing", severity: "warning", values: { ...values }, message: `whoever decided at \`${values.other}\` may also sign at \`${values.step}\`: both are done by \`${values.role}\`` };
}

/** unknown service `{name}`[, did you mean `{closest}`?][; the services of that register are: {expected}] */
export function service_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "service_unknown", severity: "error", values: { ...values }, message: `unknown service \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the services of that register are: ${values.expected}`) };
}

/** `in` needs a list such as `("a", "b")` or a range such as `[1..5]` */
export function set_expected(): Message {
	return { code: "set_expected", severity: "error", values: {}, message: `\`in\` needs a list such as \`("a", "b")\` or a range such as \`[1..5]\`` };
}

/** `{path}` is not open[, did you mean `{closest}`?] */
export function set_not_open(values: { readonly path: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "set_not_open", severity: "error", values: { ...values }, message: `\`${values.path}\` is not open` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) };
}

/** {found} is outside what is open here: {limit} */
export function set_outside_limit(values: { readonly found: string | number; readonly limit: string | number }): Message {
	return { code: "set_outside_limit", severity: "error", values: { ...values }, message: `${values.found} is outside what is open here: ${values.limit}` };
}

/** `{path}` is set for {unit} by the overlay `{other}` too */
export function set_twice(values: { readonly path: string | number; readonly unit: string | number; readonly other: string | number }): Message {
	return { code: "set_twice", severity: "error", values: { ...values }, message: `\`${values.path}\` is set for ${values.unit} by the overlay \`${values.other}\` too` };
}

/** `{step}` needs {needs}, and {where} lets people in with {gives} */
export function sign_in_too_weak(values: { readonly step: string | number; readonly needs: string | number; readonly where: string | number; readonly gives: string | number }): Message {
	return { code: "sign_in_too_weak", severity: "warning", values: { ...values }, message: `\`${values.step}\` needs ${values.needs}, and ${values.where} lets people in with ${values.gives}` };
}

/** `{found}` means nothing in a rule[, did you mean `{closest}`?] */
export function sign_unknown(values: { readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "sign_unknown", severity: "error", values: { ...values }, message: `\`${values.found}\` means nothing in a rule` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) };
}

/** the short message in `{language}` can have {length} letters; {most} fit */
export function sms_too_long(values: { readonly language: string | number; readonly length: string | number; readonly most: string | number }): Message {
	return { code: "sms_too_long", severity: "warning", values: { ...values }, message: `the short message in \`${values.language}\` can have ${values.length} letters; ${values.most} fit` };
}

/** this record is found by {expected}; `by` gives {found} */
export function source_keys_differ(values: { readonly expected: string | number; readonly found: string | number }): Message {
	return { code: "source_keys_differ", severity: "error", values: { ...values }, message: `this record is found by ${values.expected}; \`by\` gives ${values.found}` };
}

/** unknown source `{name}`[, did you mean `{closest}`?][; the sources are: {expected}] */
export function source_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "source_unknown", severity: "error", values: { ...values }, message: `unknown source \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the sources are: ${values.expected}`) };
}

/** `{procedure}` still asks: {paths} */
export function start_asks(values: { readonly procedure: string | number; readonly paths: string | number }): Message {
	return { code: "start_asks", severity: "info", values: { ...values }, message: `\`${values.procedure}\` still asks: ${values.paths}` };
}

/** from the step `{step}` no case can ever end */
export function step_dead_end(values: { readonly step: string | number }): Message {
	return { code: "step_dead_end", severity: "error", values: { ...values }, message: `from the step \`${values.step}\` no case can ever end` };
}

/** unknown step `{name}`[, did you mean `{closest}`?][; the steps here are: {expected}] */
export function step_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "step_unknown", severity: "error", values: { ...values }, message: `unknown step \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the steps here are: ${values.expected}`) };
}

/** no case can ever come to the step `{step}` */
export function step_unreachable(values: { readonly step: string | number }): Message {
	return { code: "step_unreachable", severity: "error", values: { ...values }, message: `no case can ever come to the step \`${values.step}\`` };
}

/** `{clock}` may stand still for ever in `{step}`: {why} */
export function stop_without_limit(values: { readonly clock: string | number; readonly step: string | number; readonly why: string | number }): Message {
	return { code: "stop_without_limit", severity: "warning", values: { ...values }, message: `\`${values.clock}\` may stand still for ever in \`${values.step}\`: ${values.why}` };
}

/** `{key}` in `{language}` has {found} {what}, in `{first}` {expected} */
export function structure_differs(values: { readonly key: string | number; readonly language: string | number; readonly found: string | number; readonly what: string | number; readonly first: string | number; readonly expected: string | number }): Message {
	return { code: "structure_differs", severity: "warning", values: { ...values }, message: `\`${values.key}\` in \`${values.language}\` has ${values.found} ${values.what}, in \`${values.first}\` ${values.expected}` };
}

/** the subsidy `{subsidy}` is more than the fee `{fee}` ever comes to */
export function subsidy_above_fee(values: { readonly subsidy: string | number; readonly fee: string | number }): Message {
	return { code: "subsidy_above_fee", severity: "warning", values: { ...values }, message: `the subsidy \`${values.subsidy}\` is more than the fee \`${values.fee}\` ever comes to` };
}

/** the subsidy `{subsidy}` of `{fee}` applies in no case */
export function subsidy_never_applies(values: { readonly subsidy: string | number; readonly fee: string | number }): Message {
	return { code: "subsidy_never_applies", severity: "warning", values: { ...values }, message: `the subsidy \`${values.subsidy}\` of \`${values.fee}\` applies in no case` };
}

/** the target `{target}` of {percent} percent cannot be reached: {blockers} */
export function target_out_of_reach(values: { readonly target: string | number; readonly percent: string | number; readonly blockers: string | number }): Message {
	return { code: "target_out_of_reach", severity: "warning", values: { ...values }, message: `the target \`${values.target}\` of ${values.percent} percent cannot be reached: ${values.blockers}` };
}

/** this template cannot be read: {detail} */
export function template_broken(values: { readonly detail: string | number }): Message {
	return { code: "template_broken", severity: "error", values: { ...values }, message: `this template cannot be read: ${values.detail}` };
}

/** {construct} is not part of a message; expected a value, `#if` or `#each` */
export function template_construct(values: { readonly construct: string | number }): Message {
	return { code: "template_construct", severity: "error", values: { ...values }, message: `${values.construct} is not part of a message; expected a value, \`#if\` or \`#each\`` };
}

/** `{key}` in `{language}` is hard to read: long sentences or many long words */
export function text_hard_to_read(values: { readonly key: string | number; readonly language: string | number }): Message {
	return { code: "text_hard_to_read", severity: "info", values: { ...values }, message: `\`${values.key}\` in \`${values.language}\` is hard to read: long sentences or many long words` };
}

/** `{key}` has no words in `{language}` */
export function text_missing(values: { readonly key: string | number; readonly language: string | number }): Message {
	return { code: "text_missing", severity: "warning", values: { ...values }, message: `\`${values.key}\` has no words in \`${values.language}\`` };
}

/** this text has no closing `"` */
export function text_not_closed(): Message {
	return { code: "text_not_closed", severity: "error", values: {}, message: `this text has no closing \`"\`` };
}

/** unknown text `{name}`[, did you mean `{closest}`?][; there are: {expected}] */
export function text_path_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "text_path_unknown", severity: "error", values: { ...values }, message: `unknown text \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; there are: ${values.expected}`) };
}

/** `{name}` has no meaning outside a group */
export function this_without_group(values: { readonly name: string | number }): Message {
	return { code: "this_without_group", severity: "error", values: { ...values }, message: `\`${values.name}\` has no meaning outside a group` };
}

/** `{found}` is no time of day; expected a time such as `15:00` */
export function time_invalid(values: { readonly found: string | number }): Message {
	return { code: "time_invalid", severity: "error", values: { ...values }, message: `\`${values.found}\` is no time of day; expected a time such as \`15:00\`` };
}

/** the title `{title}` is the id */
export function title_is_id(values: { readonly title: string | number }): Message {
	return { code: "title_is_id", severity: "warning", values: { ...values }, message: `the title \`${values.title}\` is the id` };
}

/** no title is written here: people read `{title}` */
export function title_missing(values: { readonly title: string | number }): Message {
	return { code: "title_missing", severity: "info", values: { ...values }, message: `no title is written here: people read \`${values.title}\`` };
}

/** the outcomes `{first}` and `{outcome}` read the same in `{language}`: {title} */
export function title_twice(values: { readonly first: string | number; readonly outcome: string | number; readonly language: string | number; readonly title: string | number }): Message {
	return { code: "title_twice", severity: "warning", values: { ...values }, message: `the outcomes \`${values.first}\` and \`${values.outcome}\` read the same in \`${values.language}\`: ${values.title}` };
}

/** nothing is expected after this, found `{found}` */
export function token_unexpected(values: { readonly found: string | number }): Message {
	return { code: "token_unexpected", severity: "error", values: { ...values }, message: `nothing is expected after this, found \`${values.found}\`` };
}

/** nested deeper than {limit} levels */
export function too_deep(values: { readonly limit: string | number }): Message {
	return { code: "too_deep", severity: "error", values: { ...values }, message: `nested deeper than ${values.limit} levels` };
}

/** the steps between the start and the end of `{clock}` may take longer than `{budget}`: {path} */
export function total_too_short(values: { readonly clock: string | number; readonly budget: string | number; readonly path: string | number }): Message {
	return { code: "total_too_short", severity: "warning", values: { ...values }, message: `the steps between the start and the end of \`${values.clock}\` may take longer than \`${values.budget}\`: ${values.path}` };
}

/** {left} is {left_type} and {right} is {right_type}: they cannot be compared[; did you mean `{closest}`?] */
export function types_differ(values: { readonly left: string | number; readonly left_type: string | number; readonly right: string | number; readonly right_type: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "types_differ", severity: "error", values: { ...values }, message: `${values.left} is ${values.left_type} and ${values.right} is ${values.right_type}: they cannot be compared` + (values.closest === undefined ? "" : `; did you mean \`${values.closest}\`?`) };
}

/** expected {expected}; found {found}[, did you mean `{closest}`?] */
export function value_malformed(values: { readonly expected: string | number; readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "value_malformed", severity: "error", values: { ...values }, message: `expected ${values.expected}; found ${values.found}` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) };
}

/** expected {expected}; found {found} */
export function value_of_field_malformed(values: { readonly expected: string | number; readonly found: string | number }): Message {
	return { code: "value_of_field_malformed", severity: "error", values: { ...values }, message: `expected ${values.expected}; found ${values.found}` };
}

/** the variant `{second}` holds together with `{first}` when: {case} */
export function variants_overlap(values: { readonly second: string | number; readonly first: string | number; readonly case: string | number }): Message {
	return { code: "variants_overlap", severity: "error", values: { ...values }, message: `the variant \`${values.second}\` holds together with \`${values.first}\` when: ${values.case}` };
}

/** `{does}` cannot stand in {where} */
export function verb_misplaced(values: { readonly does: string | number; readonly where: string | number }): Message {
	return { code: "verb_misplaced", severity: "error", values: { ...values }, message: `\`${values.does}\` cannot stand in ${values.where}` };
}

/** `{role}` would be waited for without end */
export function waits_for_ever(values: { readonly role: string | number }): Message {
	return { code: "waits_for_ever", severity: "error", values: { ...values }, message: `\`${values.role}\` would be waited for without end` };
}

/** a warning `{lead}` of `{budget}` comes {when} */
export function warning_outside_time(values: { readonly lead: string | number; readonly budget: string | number; readonly when: string | number }): Message {
	return { code: "warning_outside_time", severity: "warning", values: { ...values }, message: `a warning \`${values.lead}\` of \`${values.budget}\` comes ${values.when}` };
}

/** a branch ends where it is: {item} cannot go on to another step */
export function way_in_branch(values: { readonly item: string | number }): Message {
	return { code: "way_in_branch", severity: "error", values: { ...values }, message: `a branch ends where it is: ${values.item} cannot go on to another step` };
}

/** {item} has no way on; expected {expected} */
export function way_missing(values: { readonly item: string | number; readonly expected: string | number }): Message {
	return { code: "way_missing", severity: "error", values: { ...values }, message: `${values.item} has no way on; expected ${values.expected}` };
}

/** `then` gives {then}, but `else` gives {else} */
export function ways_differ(values: { readonly then: string | number; readonly else: string | number }): Message {
	return { code: "ways_differ", severity: "error", values: { ...values }, message: `\`then\` gives ${values.then}, but \`else\` gives ${values.else}` };
}

/** expected `{expected}`[, found `{found}`] */
export function word_missing(values: { readonly expected: string | number; readonly found?: string | number | undefined }): Message {
	return { code: "word_missing", severity: "error", values: { ...values }, message: `expected \`${values.expected}\`` + (values.found === undefined ? "" : `, found \`${values.found}\``) };
}

/** this is not readable YAML: {detail} */
export function yaml_broken(values: { readonly detail: string | number }): Message {
	return { code: "yaml_broken", severity: "error", values: { ...values }, message: `this is not readable YAML: ${values.detail}` };
}

/** {construct} has no meaning in a definition */
export function yaml_construct(values: { readonly construct: string | number }): Message {
	return { code: "yaml_construct", severity: "error", values: { ...values }, message: `${values.construct} has no meaning in a definition` };
}

/** {name} is a yes/no, which stands by itself and is not compared */
export function yes_no_compared(values: { readonly name: string | number }): Message {
	return { code: "yes_no_compared", severity: "error", values: { ...values }, message: `${values.name} is a yes/no, which stands by itself and is not compared` };
}

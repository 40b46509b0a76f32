// Made from messages/*.md by scripts/generate-messages.ts. Change those, not this.

import type { Message } from "./finding.ts";
import { said } from "./said.ts";

/** `{code}` is accepted here, but there is no such finding here that can be accepted */
export function accepted_nothing(values: { readonly code: string | number }): Message {
	return said("accepted_nothing", "warning", "`{code}` is accepted here, but there is no such finding here that can be accepted", values);
}

/** `{action}` is offered to nobody: {why} */
export function action_never_possible(values: { readonly action: string | number; readonly why: string | number }): Message {
	return said("action_never_possible", "warning", "`{action}` is offered to nobody: {why}", values);
}

/** unknown action `{name}`[, did you mean `{closest}`?][; the actions are: {expected}] */
export function action_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("action_unknown", "error", "unknown action `{name}`[, did you mean `{closest}`?][; the actions are: {expected}]", values);
}

/** the case that is started may end `{answer}`, and this step has no answer for it */
export function answer_missing(values: { readonly answer: string | number }): Message {
	return said("answer_missing", "error", "the case that is started may end `{answer}`, and this step has no answer for it", values);
}

/** unknown answer `{name}`[, did you mean `{closest}`?][; the service answers: {expected}] */
export function answer_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("answer_unknown", "error", "unknown answer `{name}`[, did you mean `{closest}`?][; the service answers: {expected}]", values);
}

/** `{function}` takes {expected} values, found {found} */
export function argument_count(values: { readonly function: string | number; readonly expected: string | number; readonly found: string | number }): Message {
	return said("argument_count", "error", "`{function}` takes {expected} values, found {found}", values);
}

/** `{function}` expects {expected} here, but {name} is {found} */
export function argument_type(values: { readonly function: string | number; readonly expected: string | number; readonly name: string | number; readonly found: string | number }): Message {
	return said("argument_type", "error", "`{function}` expects {expected} here, but {name} is {found}", values);
}

/** `{name}` is asked, and nobody but `{step}` sees it, only because that step shows everything: choose what it shows */
export function asked_only_to_be_seen(values: { readonly name: string | number; readonly step: string | number }): Message {
	return said("asked_only_to_be_seen", "warning", "`{name}` is asked, and nobody but `{step}` sees it, only because that step shows everything: choose what it shows", values);
}

/** `{procedure}` asks for `{name}` again, though this case has it[ as `{ours}`] and does not give it */
export function asked_though_given(values: { readonly procedure: string | number; readonly name: string | number; readonly ours?: string | number | undefined }): Message {
	return said("asked_though_given", "warning", "`{procedure}` asks for `{name}` again, though this case has it[ as `{ours}`] and does not give it", values);
}

/** `{name}` is asked though this procedure may read it from a register: `{source}` */
export function asked_though_granted(values: { readonly name: string | number; readonly source: string | number }): Message {
	return said("asked_though_granted", "warning", "`{name}` is asked though this procedure may read it from a register: `{source}`", values);
}

/** `{name}` is asked though a register holds it, which has not granted it to this procedure: `{source}` */
export function asked_though_held(values: { readonly name: string | number; readonly source: string | number }): Message {
	return said("asked_though_held", "info", "`{name}` is asked though a register holds it, which has not granted it to this procedure: `{source}`", values);
}

/** `{name}` is asked though the login knows it: `{source}` */
export function asked_though_known(values: { readonly name: string | number; readonly source: string | number }): Message {
	return said("asked_though_known", "warning", "`{name}` is asked though the login knows it: `{source}`", values);
}

/** `{name}` asks again what `{other}` asks */
export function asked_twice(values: { readonly name: string | number; readonly other: string | number }): Message {
	return said("asked_twice", "warning", "`{name}` asks again what `{other}` asks", values);
}

/** `{name}` is asked and nothing needs it */
export function asked_unused(values: { readonly name: string | number }): Message {
	return said("asked_unused", "warning", "`{name}` is asked and nothing needs it", values);
}

/** `{step}` leads back, but it is not only an action that brings cases there[; they come from `{from}`] */
export function back_without_action(values: { readonly step: string | number; readonly from?: string | number | undefined }): Message {
	return said("back_without_action", "error", "`{step}` leads back, but it is not only an action that brings cases there[; they come from `{from}`]", values);
}

/** no value can satisfy both `{low}` and `{high}` */
export function bounds_crossed(values: { readonly low: string | number; readonly high: string | number }): Message {
	return said("bounds_crossed", "error", "no value can satisfy both `{low}` and `{high}`", values);
}

/** a text that begins with `{{` stands in quotes */
export function braces_unquoted(): Message {
	return said("braces_unquoted", "error", "a text that begins with `{{` stands in quotes", {});
}

/** a closing `{expected}` is missing */
export function bracket_missing(values: { readonly expected: string | number }): Message {
	return said("bracket_missing", "error", "a closing `{expected}` is missing", values);
}

/** {when} `{by}` the office is closed on every day of `{calendar}` */
export function by_when_closed(values: { readonly when: string | number; readonly by: string | number; readonly calendar: string | number }): Message {
	return said("by_when_closed", "warning", "{when} `{by}` the office is closed on every day of `{calendar}`", values);
}

/** the calendar `{calendar}` knows no day before {from}, and cases may start on {day} */
export function calendar_begins_later(values: { readonly calendar: string | number; readonly from: string | number; readonly day: string | number }): Message {
	return said("calendar_begins_later", "warning", "the calendar `{calendar}` knows no day before {from}, and cases may start on {day}", values);
}

/** {budget} never pass: the calendar `{calendar}` is open on no weekday[, and otherwise on {days} days only] */
export function calendar_never_open(values: { readonly budget: string | number; readonly calendar: string | number; readonly days?: string | number | undefined }): Message {
	return said("calendar_never_open", "error", "{budget} never pass: the calendar `{calendar}` is open on no weekday[, and otherwise on {days} {days|day|days} only]", values);
}

/** {budget} from {day} can run past {to}, the last day that the calendar `{calendar}` knows */
export function calendar_too_short(values: { readonly budget: string | number; readonly day: string | number; readonly to: string | number; readonly calendar: string | number }): Message {
	return said("calendar_too_short", "warning", "{budget} from {day} can run past {to}, the last day that the calendar `{calendar}` knows", values);
}

/** unknown calendar `{name}`[, did you mean `{closest}`?][; the calendars are: {expected}] */
export function calendar_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("calendar_unknown", "error", "unknown calendar `{name}`[, did you mean `{closest}`?][; the calendars are: {expected}]", values);
}

/** {register} does not let this procedure call `{name}` */
export function call_not_granted(values: { readonly register: string | number; readonly name: string | number }): Message {
	return said("call_not_granted", "error", "{register} does not let this procedure call `{name}`", values);
}

/** unknown catalogue field `{name}`[, did you mean `{closest}`?][; there are: {expected}] */
export function catalogue_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("catalogue_field_unknown", "error", "unknown catalogue field `{name}`[, did you mean `{closest}`?][; there are: {expected}]", values);
}

/** `{name}` is a name of a procedure, which a rule of the catalogue cannot read[; it reads: {expected}] */
export function catalogue_name(values: { readonly name: string | number; readonly expected?: string | number | undefined }): Message {
	return said("catalogue_name", "error", "`{name}` is a name of a procedure, which a rule of the catalogue cannot read[; it reads: {expected}]", values);
}

/** no case can come by `{channel}`: the partner `{role}` may not do `{step}`, where cases start */
export function channel_cannot_start(values: { readonly channel: string | number; readonly role: string | number; readonly step: string | number }): Message {
	return said("channel_cannot_start", "error", "no case can come by `{channel}`: the partner `{role}` may not do `{step}`, where cases start", values);
}

/** nobody can open a case by `{channel}`: `{role}` is found by `{path}`, and there is no such data before the case is there */
export function channel_filler_unknown(values: { readonly channel: string | number; readonly role: string | number; readonly path: string | number }): Message {
	return said("channel_filler_unknown", "error", "nobody can open a case by `{channel}`: `{role}` is found by `{path}`, and there is no such data before the case is there", values);
}

/** the channel `{channel}` is never open: `{days}` are all the days on which the office is */
export function channel_never_open(values: { readonly channel: string | number; readonly days: string | number }): Message {
	return said("channel_never_open", "warning", "the channel `{channel}` is never open: `{days}` are all the days on which the office is", values);
}

/** the character {character} is not allowed here */
export function character_forbidden(values: { readonly character: string | number }): Message {
	return said("character_forbidden", "error", "the character {character} is not allowed here", values);
}

/** none of {choices} holds when: {case} */
export function choice_gap(values: { readonly choices: string | number; readonly case: string | number }): Message {
	return said("choice_gap", "error", "none of {choices} holds when: {case}", values);
}

/** it is not proved that {need} of {choices} holds in every case; in the way stands {because} */
export function choice_not_proved(values: { readonly need: string | number; readonly choices: string | number; readonly because: string | number }): Message {
	return said("choice_not_proved", "error", "it is not proved that {need} of {choices} holds in every case; in the way stands {because}", values);
}

/** `{second}` holds together with `{first}` when: {case} */
export function choice_overlap(values: { readonly second: string | number; readonly first: string | number; readonly case: string | number }): Message {
	return said("choice_overlap", "error", "`{second}` holds together with `{first}` when: {case}", values);
}

/** the procedure {does} `{name}` without naming its law */
export function citation_missing(values: { readonly does: string | number; readonly name: string | number }): Message {
	return said("citation_missing", "error", "the procedure {does} `{name}` without naming its law", values);
}

/** the {is} `{role}` could {does}: that is the office's */
export function citizen_decides(values: { readonly is: string | number; readonly role: string | number; readonly does: string | number }): Message {
	return said("citizen_decides", "error", "the {is} `{role}` could {does}: that is the office's", values);
}

/** nothing that can happen starts the clock `{clock}` */
export function clock_never_starts(values: { readonly clock: string | number }): Message {
	return said("clock_never_starts", "error", "nothing that can happen starts the clock `{clock}`", values);
}

/** `{clock}` still runs when the case is granted at `{end}`: no way there comes by what ends it, `{step}` */
export function clock_outlives(values: { readonly clock: string | number; readonly end: string | number; readonly step: string | number }): Message {
	return said("clock_outlives", "warning", "`{clock}` still runs when the case is granted at `{end}`: no way there comes by what ends it, `{step}`", values);
}

/** what starts the clock `{clock}` can happen again, for `{step}` can be done more than once: say when it starts again */
export function clock_starts_twice(values: { readonly clock: string | number; readonly step: string | number }): Message {
	return said("clock_starts_twice", "warning", "what starts the clock `{clock}` can happen again, for `{step}` can be done more than once: say when it starts again", values);
}

/** unknown clock `{name}`[, did you mean `{closest}`?][; the clocks are: {expected}] */
export function clock_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("clock_unknown", "error", "unknown clock `{name}`[, did you mean `{closest}`?][; the clocks are: {expected}]", values);
}

/** `{name}` can be chosen until {until} only[; its successor is {became}] */
export function code_retired(values: { readonly name: string | number; readonly until: string | number; readonly became?: string | number | undefined }): Message {
	return said("code_retired", "warning", "`{name}` can be chosen until {until} only[; its successor is {became}]", values);
}

/** `{field}` still offers `{name}`, which was in force until {until}[; it became {became}] */
export function code_retired_offered(values: { readonly field: string | number; readonly name: string | number; readonly until: string | number; readonly became?: string | number | undefined }): Message {
	return said("code_retired_offered", "warning", "`{field}` still offers `{name}`, which was in force until {until}[; it became {became}]", values);
}

/** `{code}` is the national code of `{procedure}` */
export function code_taken(values: { readonly code: string | number; readonly procedure: string | number }): Message {
	return said("code_taken", "error", "`{code}` is the national code of `{procedure}`", values);
}

/** unknown code `{name}`[, did you mean `{closest}`?][; the codes of that list are: {expected}] */
export function code_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("code_unknown", "error", "unknown code `{name}`[, did you mean `{closest}`?][; the codes of that list are: {expected}]", values);
}

/** `{name}` may be {codes}, which `{theirs}` of `{procedure}` does not offer */
export function codes_not_offered(values: { readonly name: string | number; readonly codes: string | number; readonly theirs: string | number; readonly procedure: string | number }): Message {
	return said("codes_not_offered", "warning", "`{name}` may be {codes}, which `{theirs}` of `{procedure}` does not offer", values);
}

/** comparisons do not chain; join two of them with `and` */
export function comparison_chained(): Message {
	return said("comparison_chained", "error", "comparisons do not chain; join two of them with `and`", {});
}

/** `{name}` is computed; only what is asked or fetched can stand here */
export function computed_not_data(values: { readonly name: string | number }): Message {
	return said("computed_not_data", "error", "`{name}` is computed; only what is asked or fetched can stand here", values);
}

/** `{rule}` is true in every case */
export function condition_always(values: { readonly rule: string | number }): Message {
	return said("condition_always", "warning", "`{rule}` is true in every case", values);
}

/** `{rule}` is true in no case */
export function condition_never(values: { readonly rule: string | number }): Message {
	return said("condition_never", "warning", "`{rule}` is true in no case", values);
}

/** unknown condition `{name}`[, did you mean `{closest}`?][; the conditions are: {expected}] */
export function condition_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("condition_unknown", "error", "unknown condition `{name}`[, did you mean `{closest}`?][; the conditions are: {expected}]", values);
}

/** `{step}` can be confirmed on paper only, though the procedure is filed online */
export function confirmed_by_letter_only(values: { readonly step: string | number }): Message {
	return said("confirmed_by_letter_only", "warning", "`{step}` can be confirmed on paper only, though the procedure is filed online", values);
}

/** nothing happens when `{step}` is late: say who is told, or where the case goes */
export function consequence_missing(values: { readonly step: string | number }): Message {
	return said("consequence_missing", "error", "nothing happens when `{step}` is late: say who is told, or where the case goes", values);
}

/** this amount is in {found}, the procedure counts in {expected} */
export function currency_differs(values: { readonly found: string | number; readonly expected: string | number }): Message {
	return said("currency_differs", "error", "this amount is in {found}, the procedure counts in {expected}", values);
}

/** an amount in a rule is a number alone: leave out `{found}` */
export function currency_in_rule(values: { readonly found: string | number }): Message {
	return said("currency_in_rule", "error", "an amount in a rule is a number alone: leave out `{found}`", values);
}

/** `{name}` is an amount, and the procedure names no currency */
export function currency_missing(values: { readonly name: string | number }): Message {
	return said("currency_missing", "error", "`{name}` is an amount, and the procedure names no currency", values);
}

/** `{found}` is no day; expected a day such as `2026-07-01` */
export function date_invalid(values: { readonly found: string | number }): Message {
	return said("date_invalid", "error", "`{found}` is no day; expected a day such as `2026-07-01`", values);
}

/** `{key}` has no value from {from} until {first} */
export function dated_gap(values: { readonly key: string | number; readonly from: string | number; readonly first: string | number }): Message {
	return said("dated_gap", "error", "`{key}` has no value from {from} until {first}", values);
}

/** unknown day set `{name}`[, did you mean `{closest}`?][; the day sets of the calendar are: {expected}] */
export function day_set_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("day_set_unknown", "error", "unknown day set `{name}`[, did you mean `{closest}`?][; the day sets of the calendar are: {expected}]", values);
}

/** the step `{step}` waits and has no time limit: say how long it may take */
export function deadline_missing(values: { readonly step: string | number }): Message {
	return said("deadline_missing", "error", "the step `{step}` waits and has no time limit: say how long it may take", values);
}

/** `{step}` allows delegation, but `{role}` never delegates */
export function delegation_loosened(values: { readonly step: string | number; readonly role: string | number }): Message {
	return said("delegation_loosened", "error", "`{step}` allows delegation, but `{role}` never delegates", values);
}

/** `{name}` depends on itself: {circle} */
export function depends_on_itself(values: { readonly name: string | number; readonly circle: string | number }): Message {
	return said("depends_on_itself", "error", "`{name}` depends on itself: {circle}", values);
}

/** `{divisor}` may be zero */
export function division_unguarded(values: { readonly divisor: string | number }): Message {
	return said("division_unguarded", "error", "`{divisor}` may be zero", values);
}

/** the document `{document}` is required in no case */
export function document_never_required(values: { readonly document: string | number }): Message {
	return said("document_never_required", "warning", "the document `{document}` is required in no case", values);
}

/** no page asks for the document `{document}` */
export function document_not_asked(values: { readonly document: string | number }): Message {
	return said("document_not_asked", "warning", "no page asks for the document `{document}`", values);
}

/** `{document}` asks for the same kind of paper as `{first}`: `{kind}` */
export function document_twice(values: { readonly document: string | number; readonly first: string | number; readonly kind: string | number }): Message {
	return said("document_twice", "warning", "`{document}` asks for the same kind of paper as `{first}`: `{kind}`", values);
}

/** nobody can answer `{name}`: it is a document, and {why} */
export function document_unanswerable(values: { readonly name: string | number; readonly why: string | number }): Message {
	return said("document_unanswerable", "warning", "nobody can answer `{name}`: it is a document, and {why}", values);
}

/** unknown document `{name}`[, did you mean `{closest}`?][; the documents are: {expected}] */
export function document_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("document_unknown", "error", "unknown document `{name}`[, did you mean `{closest}`?][; the documents are: {expected}]", values);
}

/** there is no edition of {edition}; there are: {expected} */
export function edition_unknown(values: { readonly edition: string | number; readonly expected: string | number }): Message {
	return said("edition_unknown", "error", "there is no edition of {edition}; there are: {expected}", values);
}

/** the edition of {edition} says that it is offered until {until}, and the edition of {next} takes its place before that */
export function editions_overlap(values: { readonly edition: string | number; readonly until: string | number; readonly next: string | number }): Message {
	return said("editions_overlap", "warning", "the edition of {edition} says that it is offered until {until}, and the edition of {next} takes its place before that", values);
}

/** no step ends the case */
export function end_missing(): Message {
	return said("end_missing", "error", "no step ends the case", {});
}

/** `{found}` is no escape in a text; only `\"` and `\\` are */
export function escape_unknown(values: { readonly found: string | number }): Message {
	return said("escape_unknown", "error", "`{found}` is no escape in a text; only `\\\"` and `\\\\` are", values);
}

/** no step of the part leaves by `{exit}` */
export function exit_never_left(values: { readonly exit: string | number }): Message {
	return said("exit_never_left", "warning", "no step of the part leaves by `{exit}`", values);
}

/** unknown exit `{name}`[, did you mean `{closest}`?][; the exits of the part are: {expected}] */
export function exit_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("exit_unknown", "error", "unknown exit `{name}`[, did you mean `{closest}`?][; the exits of the part are: {expected}]", values);
}

/** the part can be left by `{exit}`, and this step does not say where that leads */
export function exit_without_way(values: { readonly exit: string | number }): Message {
	return said("exit_without_way", "error", "the part can be left by `{exit}`, and this step does not say where that leads", values);
}

/** `{step}` extends `{clock}`, which never runs while a case is there */
export function extends_nothing(values: { readonly step: string | number; readonly clock: string | number }): Message {
	return said("extends_nothing", "warning", "`{step}` extends `{clock}`, which never runs while a case is there", values);
}

/** a release cannot carry a fact whose certainty is `{certainty}` */
export function fact_illustrative(values: { readonly certainty: string | number }): Message {
	return said("fact_illustrative", "info", "a release cannot carry a fact whose certainty is `{certainty}`", values);
}

/** `{rule}` can come below zero[: down to {least}] */
export function fee_negative(values: { readonly rule: string | number; readonly least?: string | number | undefined }): Message {
	return said("fee_negative", "warning", "`{rule}` can come below zero[: down to {least}]", values);
}

/** the fee `{fee}` is due in no case: its condition is never true where it would be paid */
export function fee_never_due(values: { readonly fee: string | number }): Message {
	return said("fee_never_due", "warning", "the fee `{fee}` is due in no case: its condition is never true where it would be paid", values);
}

/** no step that a case can come to asks for the fee `{fee}` */
export function fee_paid_nowhere(values: { readonly fee: string | number }): Message {
	return said("fee_paid_nowhere", "warning", "no step that a case can come to asks for the fee `{fee}`", values);
}

/** `{divisor}` can be zero, and then the fee `{fee}` has no amount */
export function fee_undefined(values: { readonly divisor: string | number; readonly fee: string | number }): Message {
	return said("fee_undefined", "error", "`{divisor}` can be zero, and then the fee `{fee}` has no amount", values);
}

/** unknown fee `{name}`[, did you mean `{closest}`?][; the fees are: {expected}] */
export function fee_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("fee_unknown", "error", "unknown fee `{name}`[, did you mean `{closest}`?][; the fees are: {expected}]", values);
}

/** the fee `{second}` is due together with `{first}` when: {case} */
export function fees_overlap(values: { readonly second: string | number; readonly first: string | number; readonly case: string | number }): Message {
	return said("fees_overlap", "error", "the fee `{second}` is due together with `{first}` when: {case}", values);
}

/** `{name}` is fetched from a register and nothing needs it */
export function fetched_unused(values: { readonly name: string | number }): Message {
	return said("fetched_unused", "warning", "`{name}` is fetched from a register and nothing needs it", values);
}

/** unknown field `{name}`[, did you mean `{closest}`?][; the names there are: {expected}] */
export function field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("field_unknown", "error", "unknown field `{name}`[, did you mean `{closest}`?][; the names there are: {expected}]", values);
}

/** the name of this file does not say what it holds; expected one of {expected} */
export function file_kind_unknown(values: { readonly expected: string | number }): Message {
	return said("file_kind_unknown", "error", "the name of this file does not say what it holds; expected one of {expected}", values);
}

/** this file has {found} {unit}; at most {limit} are read */
export function file_too_large(values: { readonly found: string | number; readonly unit: string | number; readonly limit: string | number }): Message {
	return said("file_too_large", "error", "this file has {found} {unit}; at most {limit} are read", values);
}

/** {count} more findings in this file are not shown */
export function findings_cut(values: { readonly count: string | number }): Message {
	return said("findings_cut", "error", "{count} more findings in this file are not shown", values);
}

/** `for` gives a list, which only `count`, `sum`, `min_of`, `max_of` and `distinct` can read */
export function for_misplaced(): Message {
	return said("for_misplaced", "error", "`for` gives a list, which only `count`, `sum`, `min_of`, `max_of` and `distinct` can read", {});
}

/** unknown function `{name}`[, did you mean `{closest}`?] */
export function function_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined }): Message {
	return said("function_unknown", "error", "unknown function `{name}`[, did you mean `{closest}`?]", values);
}

/** a scenario cannot give `{name}`[, did you mean `{closest}`?][; besides data it can give: {expected}] */
export function given_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("given_unknown", "error", "a scenario cannot give `{name}`[, did you mean `{closest}`?][; besides data it can give: {expected}]", values);
}

/** {register} does not let this procedure read `{name}` */
export function grant_missing(values: { readonly register: string | number; readonly name: string | number }): Message {
	return said("grant_missing", "error", "{register} does not let this procedure read `{name}`", values);
}

/** `{step}` hands the file over to `{role}`, who has it already */
export function handed_to_itself(values: { readonly step: string | number; readonly role: string | number }): Message {
	return said("handed_to_itself", "warning", "`{step}` hands the file over to `{role}`, who has it already", values);
}

/** `{id}` is not an id: lower-case letters, digits and `_`, beginning with a letter, at most 60 characters[; did you mean `{closest}`?] */
export function id_malformed(values: { readonly id: string | number; readonly closest?: string | number | undefined }): Message {
	return said("id_malformed", "error", "`{id}` is not an id: lower-case letters, digits and `_`, beginning with a letter, at most 60 characters[; did you mean `{closest}`?]", values);
}

/** `{id}` is reserved: it already means something in rules */
export function id_reserved(values: { readonly id: string | number }): Message {
	return said("id_reserved", "error", "`{id}` is reserved: it already means something in rules", values);
}

/** unknown value of the identity `{name}`[, did you mean `{closest}`?][; it knows: {expected}] */
export function identity_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("identity_field_unknown", "error", "unknown value of the identity `{name}`[, did you mean `{closest}`?][; it knows: {expected}]", values);
}

/** `{step}` asks for {needs}, but `{role}` always needs {own} */
export function identity_loosened(values: { readonly step: string | number; readonly needs: string | number; readonly role: string | number; readonly own: string | number }): Message {
	return said("identity_loosened", "warning", "`{step}` asks for {needs}, but `{role}` always needs {own}", values);
}

/** from {first} to {last} neither `{before}` nor `{after}` is in force */
export function in_force_gap(values: { readonly first: string | number; readonly last: string | number; readonly before: string | number; readonly after: string | number }): Message {
	return said("in_force_gap", "warning", "from {first} to {last} neither `{before}` nor `{after}` is in force", values);
}

/** from {first} to {last} both `{before}` and `{after}` are in force */
export function in_force_overlap(values: { readonly first: string | number; readonly last: string | number; readonly before: string | number; readonly after: string | number }): Message {
	return said("in_force_overlap", "warning", "from {first} to {last} both `{before}` and `{after}` are in force", values);
}

/** items of `{list}` are counted from 1: `{list}.1` is the first */
export function item_from_one(values: { readonly list: string | number }): Message {
	return said("item_from_one", "error", "items of `{list}` are counted from 1: `{list}.1` is the first", values);
}

/** items are not numbered here: `{closest}` means the one of every item, not `{name}` */
export function item_numbered(values: { readonly closest: string | number; readonly name: string | number }): Message {
	return said("item_numbered", "error", "items are not numbered here: `{closest}` means the one of every item, not `{name}`", values);
}

/** {item} needs the key `{key}`: {expected} */
export function key_missing(values: { readonly item: string | number; readonly key: string | number; readonly expected: string | number }): Message {
	return said("key_missing", "error", "{item} needs the key `{key}`: {expected}", values);
}

/** `{key}` is a key of {expected}; this is {found} */
export function key_of_other_type(values: { readonly key: string | number; readonly expected: string | number; readonly found: string | number }): Message {
	return said("key_of_other_type", "error", "`{key}` is a key of {expected}; this is {found}", values);
}

/** `{key}` stands twice in this map */
export function key_twice(values: { readonly key: string | number }): Message {
	return said("key_twice", "error", "`{key}` stands twice in this map", values);
}

/** {item} has no key `{key}`[, did you mean `{closest}`?][; its keys are {expected}] */
export function key_unknown(values: { readonly item: string | number; readonly key: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("key_unknown", "error", "{item} has no key `{key}`[, did you mean `{closest}`?][; its keys are {expected}]", values);
}

/** {item} takes only one of {keys} */
export function keys_exclude(values: { readonly item: string | number; readonly keys: string | number }): Message {
	return said("keys_exclude", "error", "{item} takes only one of {keys}", values);
}

/** {item} needs one of {keys} */
export function keys_need_one(values: { readonly item: string | number; readonly keys: string | number }): Message {
	return said("keys_need_one", "error", "{item} needs one of {keys}", values);
}

/** the words of {item} are missing in `{language}`, the first language */
export function language_missing(values: { readonly item: string | number; readonly language: string | number }): Message {
	return said("language_missing", "error", "the words of {item} are missing in `{language}`, the first language", values);
}

/** `{source}` is in force {when}, not on {day} */
export function law_not_in_force(values: { readonly source: string | number; readonly when: string | number; readonly day: string | number }): Message {
	return said("law_not_in_force", "warning", "`{source}` is in force {when}, not on {day}", values);
}

/** unknown law source `{name}`[, did you mean `{closest}`?][; there are: {expected}] */
export function law_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("law_unknown", "error", "unknown law source `{name}`[, did you mean `{closest}`?][; there are: {expected}]", values);
}

/** the guidance in `{language}` names {limits}, and no clock of this procedure gives that: {promised} */
export function limit_not_promised(values: { readonly language: string | number; readonly limits: string | number; readonly promised: string | number }): Message {
	return said("limit_not_promised", "info", "the guidance in `{language}` names {limits:as_is}, and no clock of this procedure gives that: {promised:as_is}", values);
}

/** values to choose from stand in round brackets */
export function list_in_brackets(): Message {
	return said("list_in_brackets", "error", "values to choose from stand in round brackets", {});
}

/** `{name}` is a list inside the items of another list */
export function list_in_list(values: { readonly name: string | number }): Message {
	return said("list_in_list", "error", "`{name}` is a list inside the items of another list", values);
}

/** an entry of this list must be {expected}; found {found} */
export function list_item_malformed(values: { readonly expected: string | number; readonly found: string | number }): Message {
	return said("list_item_malformed", "error", "an entry of this list must be {expected}; found {found}", values);
}

/** unknown code list `{name}`[, did you mean `{closest}`?][; the lists are: {expected}] */
export function list_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("list_unknown", "error", "unknown code list `{name}`[, did you mean `{closest}`?][; the lists are: {expected}]", values);
}

/** `{function}` takes a text in quotes here */
export function literal_expected(values: { readonly function: string | number }): Message {
	return said("literal_expected", "error", "`{function}` takes a text in quotes here", values);
}

/** {loop} can be gone round without end: say on one of its ways how often at most */
export function loop_of_officers(values: { readonly loop: string | number }): Message {
	return said("loop_of_officers", "warning", "{loop:as_is} can be gone round without end: say on one of its ways how often at most", values);
}

/** {loop} can be gone round without end: say on one of its ways how often at most */
export function loop_unbounded(values: { readonly loop: string | number }): Message {
	return said("loop_unbounded", "error", "{loop} can be gone round without end: say on one of its ways how often at most", values);
}

/** `{key}` is looser here than in `{field}` of the field library; it can only be tightened */
export function looser_than_catalogue(values: { readonly key: string | number; readonly field: string | number }): Message {
	return said("looser_than_catalogue", "error", "`{key}` is looser here than in `{field}` of the field library; it can only be tightened", values);
}

/** `{found}` would be markup or a program in a page; texts are plain words with Markdown links and lists */
export function markup_unsafe(values: { readonly found: string | number }): Message {
	return said("markup_unsafe", "warning", "`{found}` would be markup or a program in a page; texts are plain words with Markdown links and lists", values);
}

/** `{name}` may have no value here: say what holds then */
export function maybe_absent(values: { readonly name: string | number }): Message {
	return said("maybe_absent", "error", "`{name}` may have no value here: say what holds then", values);
}

/** `{of}` has no `{name}`[, did you mean `{closest}`?][; it has: {expected}] */
export function member_unknown(values: { readonly of: string | number; readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("member_unknown", "error", "`{of}` has no `{name}`[, did you mean `{closest}`?][; it has: {expected}]", values);
}

/** `{name}` is given as `{theirs}` of `{procedure}`, which has no place for {members} */
export function members_not_taken(values: { readonly name: string | number; readonly theirs: string | number; readonly procedure: string | number; readonly members: string | number }): Message {
	return said("members_not_taken", "warning", "`{name}` is given as `{theirs}` of `{procedure}`, which has no place for {members}", values);
}

/** the text mentions `{name}`, which is none of the values that it may mention[; did you mean `{closest}`?] */
export function mention_not_allowed(values: { readonly name: string | number; readonly closest?: string | number | undefined }): Message {
	return said("mention_not_allowed", "error", "the text mentions `{name}`, which is none of the values that it may mention[; did you mean `{closest}`?]", values);
}

/** the message `{message}` mentions `{name}`, which this procedure does not have here */
export function mention_of_nothing(values: { readonly message: string | number; readonly name: string | number }): Message {
	return said("mention_of_nothing", "warning", "the message `{message}` mentions `{name}`, which this procedure does not have here", values);
}

/** the message `{message}` mentions `{name}` of one item, and is sent here, where there is no such item */
export function mention_outside_item(values: { readonly message: string | number; readonly name: string | number }): Message {
	return said("mention_outside_item", "error", "the message `{message}` mentions `{name}` of one item, and is sent here, where there is no such item", values);
}

/** nothing is called `{name}` in a message[, did you mean `{closest}`?] */
export function mention_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined }): Message {
	return said("mention_unknown", "error", "nothing is called `{name}` in a message[, did you mean `{closest}`?]", values);
}

/** the message may mention `{name}` and never does */
export function mention_unused(values: { readonly name: string | number }): Message {
	return said("mention_unused", "warning", "the message may mention `{name}` and never does", values);
}

/** the message `{message}` is for other procedures: {expected} */
export function message_not_for(values: { readonly message: string | number; readonly expected: string | number }): Message {
	return said("message_not_for", "error", "the message `{message}` is for other procedures: {expected}", values);
}

/** unknown message `{name}`[, did you mean `{closest}`?][; there are: {expected}] */
export function message_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("message_unknown", "error", "unknown message `{name}`[, did you mean `{closest}`?][; there are: {expected}]", values);
}

/** nothing sends the message `{message}` */
export function message_unsent(values: { readonly message: string | number }): Message {
	return said("message_unsent", "warning", "nothing sends the message `{message}`", values);
}

/** `{sign}` takes {expected} here, but {left} is {left_type} and {right} is {right_type} */
export function money_mixed(values: { readonly sign: string | number; readonly expected: string | number; readonly left: string | number; readonly left_type: string | number; readonly right: string | number; readonly right_type: string | number }): Message {
	return said("money_mixed", "error", "`{sign}` takes {expected} here, but {left} is {left_type} and {right} is {right_type}", values);
}

/** cases that `{from}` would go to a step that does `{to}`; a note has to say why that is right */
export function move_changes_verb(values: { readonly from: string | number; readonly to: string | number }): Message {
	return said("move_changes_verb", "error", "cases that `{from}` would go to a step that does `{to}`; a note has to say why that is right", values);
}

/** at `{step}` every case has been asked for `{path}`, and the old edition does not have it; say what is given for it */
export function move_lacks_data(values: { readonly step: string | number; readonly path: string | number }): Message {
	return said("move_lacks_data", "error", "at `{step}` every case has been asked for `{path}`, and the old edition does not have it; say what is given for it", values);
}

/** cases of `{step}` that are moved may not go on as they were promised: {why} */
export function move_not_safe(values: { readonly step: string | number; readonly why: string | number }): Message {
	return said("move_not_safe", "warning", "cases of `{step}` that are moved may not go on as they were promised: {why}", values);
}

/** expected a name[, found `{found}`] */
export function name_expected(values: { readonly found?: string | number | undefined }): Message {
	return said("name_expected", "error", "expected a name[, found `{found}`]", values);
}

/** `{name}` already names {what} */
export function name_taken(values: { readonly name: string | number; readonly what: string | number }): Message {
	return said("name_taken", "error", "`{name}` already names {what}", values);
}

/** unknown name `{name}`[, did you mean `{closest}`?][; rules here may read: {expected}] */
export function name_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("name_unknown", "error", "unknown name `{name}`[, did you mean `{closest}`?][; rules here may read: {expected}]", values);
}

/** `{name}` cannot narrow `{list}`[, whose codes belong to `{parent}`] */
export function narrowed_elsewhere(values: { readonly name: string | number; readonly list: string | number; readonly parent?: string | number | undefined }): Message {
	return said("narrowed_elsewhere", "error", "`{name}` cannot narrow `{list}`[, whose codes belong to `{parent}`]", values);
}

/** `{name}` is nearly `{other}`: is one a slip of the other? */
export function near_duplicate(values: { readonly name: string | number; readonly other: string | number }): Message {
	return said("near_duplicate", "warning", "`{name}` is nearly `{other}`: is one a slip of the other?", values);
}

/** `{found}` has to stand in brackets here */
export function needs_brackets(values: { readonly found: string | number }): Message {
	return said("needs_brackets", "error", "`{found}` has to stand in brackets here", values);
}

/** `{name}` is never absent, so asking for it decides nothing */
export function never_absent(values: { readonly name: string | number }): Message {
	return said("never_absent", "error", "`{name}` is never absent, so asking for it decides nothing", values);
}

/** `{name}` is needed, and no step asks it and no register gives it */
export function never_asked(values: { readonly name: string | number }): Message {
	return said("never_asked", "warning", "`{name}` is needed, and no step asks it and no register gives it", values);
}

/** `{step}` is never done by another, and `{channel}` lets the partner `{role}` do it */
export function never_delegated(values: { readonly step: string | number; readonly channel: string | number; readonly role: string | number }): Message {
	return said("never_delegated", "error", "`{step}` is never done by another, and `{channel}` lets the partner `{role}` do it", values);
}

/** `{name}` is never in force: it ends on {until}, before it begins on {from} */
export function never_in_force(values: { readonly name: string | number; readonly until: string | number; readonly from: string | number }): Message {
	return said("never_in_force", "error", "`{name}` is never in force: it ends on {until}, before it begins on {from}", values);
}

/** the branch `{branch}` never ends, so `{step}` waits for ever */
export function never_joins(values: { readonly branch: string | number; readonly step: string | number }): Message {
	return said("never_joins", "error", "the branch `{branch}` never ends, so `{step}` waits for ever", values);
}

/** `{key}` can never be opened */
export function never_open(values: { readonly key: string | number }): Message {
	return said("never_open", "error", "`{key}` can never be opened", values);
}

/** `{step}` waits for {day}, and the edition begins on {edition} only: no case ever waits there */
export function never_waits(values: { readonly step: string | number; readonly day: string | number; readonly edition: string | number }): Message {
	return said("never_waits", "warning", "`{step}` waits for {day}, and the edition begins on {edition} only: no case ever waits there", values);
}

/** {name} is {found}, which has no order[; did you mean `{closest}`?] */
export function no_order(values: { readonly name: string | number; readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return said("no_order", "error", "{name} is {found}, which has no order[; did you mean `{closest}`?]", values);
}

/** nobody does `{step}`: a step that does `{does}` waits for a person */
export function nobody_acts(values: { readonly step: string | number; readonly does: string | number }): Message {
	return said("nobody_acts", "error", "nobody does `{step}`: a step that does `{does}` waits for a person", values);
}

/** expected a list, but {name} is {found} */
export function not_a_list(values: { readonly name: string | number; readonly found: string | number }): Message {
	return said("not_a_list", "error", "expected a list, but {name} is {found}", values);
}

/** expected a number or an amount of money, but {name} is {found} */
export function not_a_number(values: { readonly name: string | number; readonly found: string | number }): Message {
	return said("not_a_number", "error", "expected a number or an amount of money, but {name} is {found}", values);
}

/** `{name}` is needed and is to be asked where its register has nothing, and no step asks it */
export function not_asked_when_silent(values: { readonly name: string | number }): Message {
	return said("not_asked_when_silent", "warning", "`{name}` is needed and is to be asked where its register has nothing, and no step asks it", values);
}

/** `{key}` cannot change on a day within an edition */
export function not_by_day(values: { readonly key: string | number }): Message {
	return said("not_by_day", "error", "`{key}` cannot change on a day within an edition", values);
}

/** what `not` turns around stands in brackets */
export function not_needs_brackets(): Message {
	return said("not_needs_brackets", "error", "what `not` turns around stands in brackets", {});
}

/** expected a yes/no, but {name} is {found}[; did you mean `{closest}`?] */
export function not_yes_no(values: { readonly name: string | number; readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return said("not_yes_no", "error", "expected a yes/no, but {name} is {found}[; did you mean `{closest}`?]", values);
}

/** nothing is left to choose at `{name}`: every code of `{list}` has gone out of force */
export function nothing_to_choose(values: { readonly name: string | number; readonly list: string | number }): Message {
	return said("nothing_to_choose", "error", "nothing is left to choose at `{name}`: every code of `{list}` has gone out of force", values);
}

/** at the step `{step}` no case has anything to pay[ from {from} on] */
export function nothing_to_pay(values: { readonly step: string | number; readonly from?: string | number | undefined }): Message {
	return said("nothing_to_pay", "warning", "at the step `{step}` no case has anything to pay[ from {from} on]", values);
}

/** `null` can only be compared with a value that may be absent */
export function null_misplaced(): Message {
	return said("null_misplaced", "error", "`null` can only be compared with a value that may be absent", {});
}

/** `{found}` has more digits than a rule counts exactly */
export function number_too_long(values: { readonly found: string | number }): Message {
	return said("number_too_long", "error", "`{found}` has more digits than a rule counts exactly", values);
}

/** this ends on {until}, before it begins on {first}: no case can ever start here */
export function offered_never(values: { readonly until: string | number; readonly first: string | number }): Message {
	return said("offered_never", "warning", "this ends on {until}, before it begins on {first}: no case can ever start here", values);
}

/** unknown kind of office `{name}`[, did you mean `{closest}`?][; the kinds are: {expected}] */
export function office_kind_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("office_kind_unknown", "error", "unknown kind of office `{name}`[, did you mean `{closest}`?][; the kinds are: {expected}]", values);
}

/** in some cases no office has the task at `{step}`: it is that of `{path}`, which may be absent */
export function office_may_be_absent(values: { readonly step: string | number; readonly path: string | number }): Message {
	return said("office_may_be_absent", "warning", "in some cases no office has the task at `{step}`: it is that of `{path}`, which may be absent", values);
}

/** the officer `{role}` belongs to no office */
export function office_missing(values: { readonly role: string | number }): Message {
	return said("office_missing", "warning", "the officer `{role}` belongs to no office", values);
}

/** no cases come to an office `{name}`[, did you mean `{closest}`?][; the offices are: {expected}] */
export function office_not_assumed(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("office_not_assumed", "error", "no cases come to an office `{name}`[, did you mean `{closest}`?][; the offices are: {expected}]", values);
}

/** there is one `{kind}` for each `{unit}`, and `{office}` does not say for which */
export function office_unit_missing(values: { readonly kind: string | number; readonly unit: string | number; readonly office: string | number }): Message {
	return said("office_unit_missing", "error", "there is one `{kind}` for each `{unit}`, and `{office}` does not say for which", values);
}

/** there is one `{kind}` for each `{unit}`, and `{path}` of `{office}` names none */
export function office_unit_wrong(values: { readonly kind: string | number; readonly unit: string | number; readonly path: string | number; readonly office: string | number }): Message {
	return said("office_unit_wrong", "error", "there is one `{kind}` for each `{unit}`, and `{path}` of `{office}` names none", values);
}

/** unknown office `{name}`[, did you mean `{closest}`?][; the offices of this procedure are: {expected}] */
export function office_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("office_unknown", "error", "unknown office `{name}`[, did you mean `{closest}`?][; the offices of this procedure are: {expected}]", values);
}

/** `{name}` exists once in a case: each item would replace what the one before left */
export function once_in_a_case(values: { readonly name: string | number }): Message {
	return said("once_in_a_case", "error", "`{name}` exists once in a case: each item would replace what the one before left", values);
}

/** `{path}` is no value that could be set[, did you mean `{closest}`?] */
export function opens_nothing(values: { readonly path: string | number; readonly closest?: string | number | undefined }): Message {
	return said("opens_nothing", "error", "`{path}` is no value that could be set[, did you mean `{closest}`?]", values);
}

/** a value is missing here[, found `{found}`] */
export function operand_missing(values: { readonly found?: string | number | undefined }): Message {
	return said("operand_missing", "error", "a value is missing here[, found `{found}`]", values);
}

/** `{name}` is given as `{theirs}` of `{procedure}`, and the two mean different things */
export function other_meaning_given(values: { readonly name: string | number; readonly theirs: string | number; readonly procedure: string | number }): Message {
	return said("other_meaning_given", "warning", "`{name}` is given as `{theirs}` of `{procedure}`, and the two mean different things", values);
}

/** `{service}` takes `{name}`, and `{step}` gives it something else than `{path}`, which is asked */
export function other_value_given(values: { readonly service: string | number; readonly name: string | number; readonly step: string | number; readonly path: string | number }): Message {
	return said("other_value_given", "warning", "`{service}` takes `{name}`, and `{step}` gives it something else than `{path}`, which is asked", values);
}

/** single tasks can stay open, but the branch `{branch}` has several steps */
export function others_of_several_steps(values: { readonly branch: string | number }): Message {
	return said("others_of_several_steps", "error", "single tasks can stay open, but the branch `{branch}` has several steps", values);
}

/** this outcome can be chosen in no case: `{rule}` is never true here */
export function outcome_never_allowed(values: { readonly rule: string | number }): Message {
	return said("outcome_never_allowed", "error", "this outcome can be chosen in no case: `{rule}` is never true here", values);
}

/** unknown outcome `{name}`[, did you mean `{closest}`?][; the ways on here are: {expected}] */
export function outcome_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("outcome_unknown", "error", "unknown outcome `{name}`[, did you mean `{closest}`?][; the ways on here are: {expected}]", values);
}

/** nothing can be chosen at `{step}` when: {case} */
export function outcomes_all_forbidden(values: { readonly step: string | number; readonly case: string | number }): Message {
	return said("outcomes_all_forbidden", "error", "nothing can be chosen at `{step}` when: {case}", values);
}

/** `{name}` is there in no case: it ends on {until}, and the edition begins on {first} */
export function over_before_edition(values: { readonly name: string | number; readonly until: string | number; readonly first: string | number }): Message {
	return said("over_before_edition", "warning", "`{name}` is there in no case: it ends on {until}, and the edition begins on {first}", values);
}

/** what `{step}` decides cannot be decided otherwise later: it stands beside other branches, where no outcome can be taken back */
export function override_in_branch(values: { readonly step: string | number }): Message {
	return said("override_in_branch", "error", "what `{step}` decides cannot be decided otherwise later: it stands beside other branches, where no outcome can be taken back", values);
}

/** `{outcome}` of `{step}` refuses by rule alone: `{end}`, and nobody may replace it */
export function override_missing(values: { readonly outcome: string | number; readonly step: string | number; readonly end: string | number }): Message {
	return said("override_missing", "error", "`{outcome}` of `{step}` refuses by rule alone: `{end}`, and nobody may replace it", values);
}

/** {names} are read in all cases, and the page `{page}` that asks them is shown only where `{rule}` */
export function page_hides_needed(values: { readonly names: string | number; readonly page: string | number; readonly rule: string | number }): Message {
	return said("page_hides_needed", "error", "{names} are read in all cases, and the page `{page}` that asks them is shown only where `{rule}`", values);
}

/** `{step}` takes money before `{check}`, which costs nothing and can lead to `{end}` without a refund */
export function paid_before_check(values: { readonly step: string | number; readonly check: string | number; readonly end: string | number }): Message {
	return said("paid_before_check", "warning", "`{step}` takes money before `{check}`, which costs nothing and can lead to `{end}` without a refund", values);
}

/** the fee `{fee}` depends on `{name}`, which is asked only after it is paid at `{step}` */
export function paid_before_known(values: { readonly fee: string | number; readonly name: string | number; readonly step: string | number }): Message {
	return said("paid_before_known", "error", "the fee `{fee}` depends on `{name}`, which is asked only after it is paid at `{step}`", values);
}

/** `{name}` is asked as a paper, though {way} has it */
export function paper_replaceable(values: { readonly name: string | number; readonly way: string | number }): Message {
	return said("paper_replaceable", "warning", "`{name}` is asked as a paper, though {way} has it", values);
}

/** the part `{part}` needs the {what} `{name}` */
export function part_needs(values: { readonly part: string | number; readonly what: string | number; readonly name: string | number }): Message {
	return said("part_needs", "error", "the part `{part}` needs the {what} `{name}`", values);
}

/** unknown part `{name}`[, did you mean `{closest}`?][; the parts are: {expected}] */
export function part_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("part_unknown", "error", "unknown part `{name}`[, did you mean `{closest}`?][; the parts are: {expected}]", values);
}

/** the partner `{role}` acts at `{step}`, which no channel lets them do */
export function partner_outside_may(values: { readonly role: string | number; readonly step: string | number }): Message {
	return said("partner_outside_may", "error", "the partner `{role}` acts at `{step}`, which no channel lets them do", values);
}

/** `{role}` cannot open `{step}`: they are found by `{path}`, which this very form asks */
export function person_found_too_late(values: { readonly role: string | number; readonly step: string | number; readonly path: string | number }): Message {
	return said("person_found_too_late", "warning", "`{role}` cannot open `{step}`: they are found by `{path}`, which this very form asks", values);
}

/** in some cases nobody can do `{step}`: `{role}` is found by `{path}`, which may be absent */
export function person_may_be_absent(values: { readonly step: string | number; readonly role: string | number; readonly path: string | number }): Message {
	return said("person_may_be_absent", "warning", "in some cases nobody can do `{step}`: `{role}` is found by `{path}`, which may be absent", values);
}

/** nothing says who the person `{role}` is */
export function person_not_found(values: { readonly role: string | number }): Message {
	return said("person_not_found", "error", "nothing says who the person `{role}` is", values);
}

/** `{found}` is not filled in here: people would read it as it stands */
export function placeholder_unfilled(values: { readonly found: string | number }): Message {
	return said("placeholder_unfilled", "warning", "`{found}` is not filled in here: people would read it as it stands", values);
}

/** `{key}` in `{language}` does not show the same values as in `{first}`: {names} */
export function placeholders_differ(values: { readonly key: string | number; readonly language: string | number; readonly first: string | number; readonly names: string | number }): Message {
	return said("placeholders_differ", "warning", "`{key}` in `{language}` does not show the same values as in `{first}`: {names}", values);
}

/** unknown procedure `{name}`[, did you mean `{closest}`?][; the procedures are: {expected}] */
export function procedure_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("procedure_unknown", "error", "unknown procedure `{name}`[, did you mean `{closest}`?][; the procedures are: {expected}]", values);
}

/** `{found}` cannot stand inside another `some`, `every` or `for` */
export function quantifier_nested(values: { readonly found: string | number }): Message {
	return said("quantifier_nested", "error", "`{found}` cannot stand inside another `some`, `every` or `for`", values);
}

/** the rate `{rate}` of `{fee}` comes to the same amount as without it */
export function rate_changes_nothing(values: { readonly rate: string | number; readonly fee: string | number }): Message {
	return said("rate_changes_nothing", "warning", "the rate `{rate}` of `{fee}` comes to the same amount as without it", values);
}

/** the rate `{rate}` of `{fee}` applies in no case */
export function rate_never_applies(values: { readonly rate: string | number; readonly fee: string | number }): Message {
	return said("rate_never_applies", "warning", "the rate `{rate}` of `{fee}` applies in no case", values);
}

/** the rate `{second}` holds together with `{first}` when: {case} */
export function rates_overlap(values: { readonly second: string | number; readonly first: string | number; readonly case: string | number }): Message {
	return said("rates_overlap", "error", "the rate `{second}` holds together with `{first}` when: {case}", values);
}

/** `{name}` is read at `{step}` before every case has been asked for it[, as on the way {way}] */
export function read_before_asked(values: { readonly name: string | number; readonly step: string | number; readonly way?: string | number | undefined }): Message {
	return said("read_before_asked", "error", "`{name}` is read at `{step}` before every case has been asked for it[, as on the way {way}]", values);
}

/** `{name}` is read at `{step}`, and no way leads from there to here */
export function read_before_done(values: { readonly name: string | number; readonly step: string | number }): Message {
	return said("read_before_done", "warning", "`{name}` is read at `{step}`, and no way leads from there to here", values);
}

/** `{key}` at `{name}` excuses nothing: no register, repository or wallet of the library holds it */
export function reason_for_nothing(values: { readonly key: string | number; readonly name: string | number }): Message {
	return said("reason_for_nothing", "warning", "`{key}` at `{name}` excuses nothing: no register, repository or wallet of the library holds it", values);
}

/** unknown field of the record `{name}`[, did you mean `{closest}`?][; it gives: {expected}] */
export function record_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("record_field_unknown", "error", "unknown field of the record `{name}`[, did you mean `{closest}`?][; it gives: {expected}]", values);
}

/** unknown record `{name}`[, did you mean `{closest}`?][; the records of that register are: {expected}] */
export function record_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("record_unknown", "error", "unknown record `{name}`[, did you mean `{closest}`?][; the records of that register are: {expected}]", values);
}

/** nothing tells the citizen that the case ends in `{end}` */
export function refusal_not_told(values: { readonly end: string | number }): Message {
	return said("refusal_not_told", "warning", "nothing tells the citizen that the case ends in `{end}`", values);
}

/** whoever is refused in `{end}` is not told what they may do against it */
export function refusal_without_appeal(values: { readonly end: string | number }): Message {
	return said("refusal_without_appeal", "warning", "whoever is refused in `{end}` is not told what they may do against it", values);
}

/** `{outcome}` refuses in `{end}` without a reason */
export function refusal_without_reason(values: { readonly outcome: string | number; readonly end: string | number }): Message {
	return said("refusal_without_reason", "warning", "`{outcome}` refuses in `{end}` without a reason", values);
}

/** unknown register `{name}`[, did you mean `{closest}`?][; the registers are: {expected}] */
export function register_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("register_unknown", "error", "unknown register `{name}`[, did you mean `{closest}`?][; the registers are: {expected}]", values);
}

/** unknown value of the request `{name}`[, did you mean `{closest}`?][; the service takes: {expected}] */
export function request_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("request_field_unknown", "error", "unknown value of the request `{name}`[, did you mean `{closest}`?][; the service takes: {expected}]", values);
}

/** `{step}` restarts `{clock}`, and no way leads from there to what ends it */
export function restarts_too_late(values: { readonly step: string | number; readonly clock: string | number }): Message {
	return said("restarts_too_late", "warning", "`{step}` restarts `{clock}`, and no way leads from there to what ends it", values);
}

/** this rule has to give {expected}, but {name} is {found}[; did you mean `{closest}`?] */
export function result_type(values: { readonly expected: string | number; readonly name: string | number; readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return said("result_type", "error", "this rule has to give {expected}, but {name} is {found}[; did you mean `{closest}`?]", values);
}

/** unknown result, letter or document `{name}`[, did you mean `{closest}`?][; the results are: {expected}] */
export function result_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("result_unknown", "error", "unknown result, letter or document `{name}`[, did you mean `{closest}`?][; the results are: {expected}]", values);
}

/** the text is to be looked at again by {day}, before its edition is in force on {edition} */
export function review_before_edition(values: { readonly day: string | number; readonly edition: string | number }): Message {
	return said("review_before_edition", "warning", "the text is to be looked at again by {day}, before its edition is in force on {edition}", values);
}

/** unknown role `{name}`[, did you mean `{closest}`?][; the roles are: {expected}] */
export function role_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("role_unknown", "error", "unknown role `{name}`[, did you mean `{closest}`?][; the roles are: {expected}]", values);
}

/** the file must be a map of keys; found {found} */
export function root_not_a_map(values: { readonly found: string | number }): Message {
	return said("root_not_a_map", "error", "the file must be a map of keys; found {found}", values);
}

/** this rule is nested deeper than {most} levels */
export function rule_too_deep(values: { readonly most: string | number }): Message {
	return said("rule_too_deep", "error", "this rule is nested deeper than {most} levels", values);
}

/** this rule has more than {most} characters */
export function rule_too_long(values: { readonly most: string | number }): Message {
	return said("rule_too_long", "error", "this rule has more than {most} characters", values);
}

/** `{name}` means the same as `{other}` of the field library */
export function same_meaning(values: { readonly name: string | number; readonly other: string | number }): Message {
	return said("same_meaning", "warning", "`{name}` means the same as `{other}` of the field library", values);
}

/** unknown scenario `{name}`[, did you mean `{closest}`?][; the scenarios are: {expected}] */
export function scenario_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("scenario_unknown", "error", "unknown scenario `{name}`[, did you mean `{closest}`?][; the scenarios are: {expected}]", values);
}

/** `{step}` shows `{path}`, which no case has been asked by then */
export function sees_not_asked(values: { readonly step: string | number; readonly path: string | number }): Message {
	return said("sees_not_asked", "warning", "`{step}` shows `{path}`, which no case has been asked by then", values);
}

/** `{step}` shows the sensitive `{path}` to somebody who only does `{does}` */
export function sees_without_need(values: { readonly step: string | number; readonly path: string | number; readonly does: string | number }): Message {
	return said("sees_without_need", "warning", "`{step}` shows the sensitive `{path}` to somebody who only does `{does}`", values);
}

/** nobody is excluded from `{step}` by having done `{other}`: {why} */
export function separation_hollow(values: { readonly step: string | number; readonly other: string | number; readonly why: string | number }): Message {
	return said("separation_hollow", "warning", "nobody is excluded from `{step}` by having done `{other}`: {why}", values);
}

/** nobody can do `{step}`: only the {role} does it and `{other}`, and whoever did that is excluded */
export function separation_impossible(values: { readonly step: string | number; readonly role: string | number; readonly other: string | number }): Message {
	return said("separation_impossible", "error", "nobody can do `{step}`: only the {role} does it and `{other}`, and whoever did that is excluded", values);
}

/** whoever decided at `{other}` may also sign at `{step}`: both are done by `{role}` */
export function separation_missing(values: { readonly other: string | number; readonly step: string | number; readonly role: string | number }): Message {
	return said("separation_missing", "warning", "whoever decided at `{other}` may also sign at `{step}`: both are done by `{role}`", values);
}

/** unknown service `{name}`[, did you mean `{closest}`?][; the services of that register are: {expected}] */
export function service_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("service_unknown", "error", "unknown service `{name}`[, did you mean `{closest}`?][; the services of that register are: {expected}]", values);
}

/** `in` needs a list such as `("a", "b")` or a range such as `[1..5]` */
export function set_expected(): Message {
	return said("set_expected", "error", "`in` needs a list such as `(\"a\", \"b\")` or a range such as `[1..5]`", {});
}

/** `{path}` may not be set here: whoever owns it has not opened it[, did you mean `{closest}`?] */
export function set_not_open(values: { readonly path: string | number; readonly closest?: string | number | undefined }): Message {
	return said("set_not_open", "error", "`{path}` may not be set here: whoever owns it has not opened it[, did you mean `{closest}`?]", values);
}

/** {found} is outside what is open here: {limit} */
export function set_outside_limit(values: { readonly found: string | number; readonly limit: string | number }): Message {
	return said("set_outside_limit", "error", "{found} is outside what is open here: {limit}", values);
}

/** `{path}` is set for {unit} by the overlay `{other}` too */
export function set_twice(values: { readonly path: string | number; readonly unit: string | number; readonly other: string | number }): Message {
	return said("set_twice", "error", "`{path}` is set for {unit} by the overlay `{other}` too", values);
}

/** shares add up to {total} percent, more than there is */
export function shares_above_all(values: { readonly total: string | number }): Message {
	return said("shares_above_all", "error", "shares add up to {total} percent, more than there is", values);
}

/** `{step}` needs {needs}, and {where} lets people in with {gives} */
export function sign_in_too_weak(values: { readonly step: string | number; readonly needs: string | number; readonly where: string | number; readonly gives: string | number }): Message {
	return said("sign_in_too_weak", "warning", "`{step}` needs {needs}, and {where} lets people in with {gives}", values);
}

/** `{found}` means nothing in a rule[, did you mean `{closest}`?] */
export function sign_unknown(values: { readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return said("sign_unknown", "error", "`{found}` means nothing in a rule[, did you mean `{closest}`?]", values);
}

/** `{document}` must carry the signature of `{role}`, and is signed at `{step}` by {signer} only */
export function signed_by_another(values: { readonly document: string | number; readonly role: string | number; readonly step: string | number; readonly signer: string | number }): Message {
	return said("signed_by_another", "error", "`{document}` must carry the signature of `{role}`, and is signed at `{step}` by {signer} only", values);
}

/** the short message in `{language}` can have {length} letters; {most} fit */
export function sms_too_long(values: { readonly language: string | number; readonly length: string | number; readonly most: string | number }): Message {
	return said("sms_too_long", "warning", "the short message in `{language}` can have {length} letters; {most} fit", values);
}

/** this record is found by {expected}; `by` gives {found} */
export function source_keys_differ(values: { readonly expected: string | number; readonly found: string | number }): Message {
	return said("source_keys_differ", "error", "this record is found by {expected}; `by` gives {found}", values);
}

/** `{name}` is `{given}`, and `{field}` takes `{asked}` */
export function source_unfit(values: { readonly name: string | number; readonly given: string | number; readonly field: string | number; readonly asked: string | number }): Message {
	return said("source_unfit", "error", "`{name}` is `{given}`, and `{field}` takes `{asked}`", values);
}

/** unknown source `{name}`[, did you mean `{closest}`?][; the sources are: {expected}] */
export function source_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("source_unknown", "error", "unknown source `{name}`[, did you mean `{closest}`?][; the sources are: {expected}]", values);
}

/** the standard item `{name}` uses itself: {circle} */
export function standard_circle(values: { readonly name: string | number; readonly circle: string | number }): Message {
	return said("standard_circle", "error", "the standard item `{name}` uses itself: {circle}", values);
}

/** unknown standard item `{name}`[, did you mean `{closest}`?][; under `{section}` there are: {expected}] */
export function standard_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly section?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("standard_unknown", "error", "unknown standard item `{name}`[, did you mean `{closest}`?][; under `{section}` there are: {expected}]", values);
}

/** `{procedure}` still asks: {paths} */
export function start_asks(values: { readonly procedure: string | number; readonly paths: string | number }): Message {
	return said("start_asks", "warning", "`{procedure}` still asks: {paths}", values);
}

/** `{procedure}` still asks for papers: {paths} */
export function start_asks_papers(values: { readonly procedure: string | number; readonly paths: string | number }): Message {
	return said("start_asks_papers", "info", "`{procedure}` still asks for papers: {paths}", values);
}

/** `{procedure}` would take `{name}` from the login, though this case gives what stands beside it */
export function start_fills_from_login(values: { readonly procedure: string | number; readonly name: string | number }): Message {
	return said("start_fills_from_login", "warning", "`{procedure}` would take `{name}` from the login, though this case gives what stands beside it", values);
}

/** from the step `{step}` no case can ever end */
export function step_dead_end(values: { readonly step: string | number }): Message {
	return said("step_dead_end", "error", "from the step `{step}` no case can ever end", values);
}

/** unknown step `{name}`[, did you mean `{closest}`?][; the steps here are: {expected}] */
export function step_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("step_unknown", "error", "unknown step `{name}`[, did you mean `{closest}`?][; the steps here are: {expected}]", values);
}

/** no case can ever come to the step `{step}` */
export function step_unreachable(values: { readonly step: string | number }): Message {
	return said("step_unreachable", "error", "no case can ever come to the step `{step}`", values);
}

/** `{clock}` may stand still for ever in `{step}`: {why} */
export function stop_without_limit(values: { readonly clock: string | number; readonly step: string | number; readonly why: string | number }): Message {
	return said("stop_without_limit", "warning", "`{clock}` may stand still for ever in `{step}`: {why}", values);
}

/** `{key}` in `{language}` has {found} {what}, in `{first}` {expected} */
export function structure_differs(values: { readonly key: string | number; readonly language: string | number; readonly found: string | number; readonly what: string | number; readonly first: string | number; readonly expected: string | number }): Message {
	return said("structure_differs", "warning", "`{key}` in `{language}` has {found} {what}, in `{first}` {expected}", values);
}

/** the subsidy `{subsidy}` is more than the fee `{fee}` ever comes to */
export function subsidy_above_fee(values: { readonly subsidy: string | number; readonly fee: string | number }): Message {
	return said("subsidy_above_fee", "warning", "the subsidy `{subsidy}` is more than the fee `{fee}` ever comes to", values);
}

/** the subsidy `{subsidy}` of `{fee}` applies in no case */
export function subsidy_never_applies(values: { readonly subsidy: string | number; readonly fee: string | number }): Message {
	return said("subsidy_never_applies", "warning", "the subsidy `{subsidy}` of `{fee}` applies in no case", values);
}

/** the target `{target}` of {percent} percent cannot be reached: {blockers} */
export function target_out_of_reach(values: { readonly target: string | number; readonly percent: string | number; readonly blockers: string | number }): Message {
	return said("target_out_of_reach", "warning", "the target `{target}` of {percent} percent cannot be reached: {blockers}", values);
}

/** this template cannot be read: {detail} */
export function template_broken(values: { readonly detail: string | number }): Message {
	return said("template_broken", "error", "this template cannot be read: {detail}", values);
}

/** {construct} is not part of a message; expected a value, `#if` or `#each` */
export function template_construct(values: { readonly construct: string | number }): Message {
	return said("template_construct", "error", "{construct} is not part of a message; expected a value, `#if` or `#each`", values);
}

/** `{key}` in `{language}` is hard to read: long sentences or many long words */
export function text_hard_to_read(values: { readonly key: string | number; readonly language: string | number }): Message {
	return said("text_hard_to_read", "info", "`{key}` in `{language}` is hard to read: long sentences or many long words", values);
}

/** `{key}` is not written in `{language}` yet */
export function text_missing(values: { readonly key: string | number; readonly language: string | number }): Message {
	return said("text_missing", "warning", "`{key}` is not written in `{language}` yet", values);
}

/** this text has no closing `"` */
export function text_not_closed(): Message {
	return said("text_not_closed", "error", "this text has no closing `\"`", {});
}

/** unknown text `{name}`[, did you mean `{closest}`?][; there are: {expected}] */
export function text_path_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return said("text_path_unknown", "error", "unknown text `{name}`[, did you mean `{closest}`?][; there are: {expected}]", values);
}

/** `{key}` in `{language}` reads the same as in `{first}`: has it been translated? */
export function text_untranslated(values: { readonly key: string | number; readonly language: string | number; readonly first: string | number }): Message {
	return said("text_untranslated", "warning", "`{key}` in `{language}` reads the same as in `{first}`: has it been translated?", values);
}

/** `{name}` has no meaning outside a group */
export function this_without_group(values: { readonly name: string | number }): Message {
	return said("this_without_group", "error", "`{name}` has no meaning outside a group", values);
}

/** `{found}` is no time of day; expected a time such as `15:00` */
export function time_invalid(values: { readonly found: string | number }): Message {
	return said("time_invalid", "error", "`{found}` is no time of day; expected a time such as `15:00`", values);
}

/** `{title}` is a name for programs: write a title that people understand */
export function title_is_id(values: { readonly title: string | number }): Message {
	return said("title_is_id", "warning", "`{title}` is a name for programs: write a title that people understand", values);
}

/** no title is written here: people read `{title}` */
export function title_missing(values: { readonly title: string | number }): Message {
	return said("title_missing", "info", "no title is written here: people read `{title}`", values);
}

/** the outcomes `{first}` and `{outcome}` read the same in `{language}`: {title} */
export function title_twice(values: { readonly first: string | number; readonly outcome: string | number; readonly language: string | number; readonly title: string | number }): Message {
	return said("title_twice", "warning", "the outcomes `{first}` and `{outcome}` read the same in `{language}`: {title}", values);
}

/** nothing is expected after this, found `{found}` */
export function token_unexpected(values: { readonly found: string | number }): Message {
	return said("token_unexpected", "error", "nothing is expected after this, found `{found}`", values);
}

/** nested deeper than {limit} levels */
export function too_deep(values: { readonly limit: string | number }): Message {
	return said("too_deep", "error", "nested deeper than {limit} levels", values);
}

/** the steps between the start and the end of `{clock}` may take longer than {budget}: {path} */
export function total_too_short(values: { readonly clock: string | number; readonly budget: string | number; readonly path: string | number }): Message {
	return said("total_too_short", "warning", "the steps between the start and the end of `{clock}` may take longer than {budget}: {path}", values);
}

/** {left} is {left_type} and {right} is {right_type}: they cannot be compared[; did you mean `{closest}`?] */
export function types_differ(values: { readonly left: string | number; readonly left_type: string | number; readonly right: string | number; readonly right_type: string | number; readonly closest?: string | number | undefined }): Message {
	return said("types_differ", "error", "{left} is {left_type} and {right} is {right_type}: they cannot be compared[; did you mean `{closest}`?]", values);
}

/** expected {expected}; found {found}[, did you mean `{closest}`?] */
export function value_malformed(values: { readonly expected: string | number; readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return said("value_malformed", "error", "expected {expected}; found {found}[, did you mean `{closest}`?]", values);
}

/** `{service}` takes `{name}`, and `{step}` does not give it */
export function value_not_given(values: { readonly service: string | number; readonly name: string | number; readonly step: string | number }): Message {
	return said("value_not_given", "warning", "`{service}` takes `{name}`, and `{step}` does not give it", values);
}

/** expected {expected}; found {found} */
export function value_of_field_malformed(values: { readonly expected: string | number; readonly found: string | number }): Message {
	return said("value_of_field_malformed", "error", "expected {expected}; found {found}", values);
}

/** the variant `{second}` holds together with `{first}` when: {case} */
export function variants_overlap(values: { readonly second: string | number; readonly first: string | number; readonly case: string | number }): Message {
	return said("variants_overlap", "error", "the variant `{second}` holds together with `{first}` when: {case}", values);
}

/** `{does}` cannot stand in {where} */
export function verb_misplaced(values: { readonly does: string | number; readonly where: string | number }): Message {
	return said("verb_misplaced", "error", "`{does}` cannot stand in {where}", values);
}

/** `{role}` would be waited for without end */
export function waits_for_ever(values: { readonly role: string | number }): Message {
	return said("waits_for_ever", "error", "`{role}` would be waited for without end", values);
}

/** a warning {lead} of {budget} comes {when} */
export function warning_outside_time(values: { readonly lead: string | number; readonly budget: string | number; readonly when: string | number }): Message {
	return said("warning_outside_time", "warning", "a warning {lead} of {budget} comes {when}", values);
}

/** a branch ends where it is: {item} cannot go on to another step */
export function way_in_branch(values: { readonly item: string | number }): Message {
	return said("way_in_branch", "error", "a branch ends where it is: {item} cannot go on to another step", values);
}

/** {item} has no way on; expected {expected} */
export function way_missing(values: { readonly item: string | number; readonly expected: string | number }): Message {
	return said("way_missing", "error", "{item} has no way on; expected {expected}", values);
}

/** `then` gives {then}, but `else` gives {else} */
export function ways_differ(values: { readonly then: string | number; readonly else: string | number }): Message {
	return said("ways_differ", "error", "`then` gives {then}, but `else` gives {else}", values);
}

/** a condition skips a branch, or an item of a list; here it would never be read */
export function when_without_branch(): Message {
	return said("when_without_branch", "error", "a condition skips a branch, or an item of a list; here it would never be read", {});
}

/** expected `{expected}`[, found `{found}`] */
export function word_missing(values: { readonly expected: string | number; readonly found?: string | number | undefined }): Message {
	return said("word_missing", "error", "expected `{expected}`[, found `{found}`]", values);
}

/** this is not readable YAML: {detail} */
export function yaml_broken(values: { readonly detail: string | number }): Message {
	return said("yaml_broken", "error", "this is not readable YAML: {detail}", values);
}

/** {construct} has no meaning in a definition */
export function yaml_construct(values: { readonly construct: string | number }): Message {
	return said("yaml_construct", "error", "{construct} has no meaning in a definition", values);
}

/** {name} is a yes/no, which stands by itself and is not compared */
export function yes_no_compared(values: { readonly name: string | number }): Message {
	return said("yes_no_compared", "error", "{name} is a yes/no, which stands by itself and is not compared", values);
}

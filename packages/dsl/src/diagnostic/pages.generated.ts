// Made from messages/*.md by scripts/generate-messages.ts. Change those, not this.

import type { Page } from "./page.ts";

export const pages: Readonly<Record<string, Page>> = {
	"accepted_nothing": {
		"sentence": "`{code}` is accepted here, but there is no such finding here that can be accepted",
		"severity": "warning",
		"why": "`accepts` gives the written reason why something that is not proved is right all the same; other errors are repaired, not accepted. A reason that outlives its finding would hide the next one.",
		"wrong": [
			"steps:\n  decision:\n    accepts:\n      choice_not_proved: There is no choice here.\n"
		],
		"right": [
			"steps:\n  decision:\n    note: There is no choice here.\n"
		]
	},
	"action_never_possible": {
		"sentence": "`{action}` is offered to nobody: {why}",
		"severity": "warning",
		"why": "A right that nobody can ever use only looks like one. Name a step that is done later, or an end that cases come to.",
		"wrong": [
			"anytime:\n  withdraw:\n    until: application\n"
		],
		"right": [
			"anytime:\n  withdraw:\n    until: decision\n"
		]
	},
	"action_unknown": {
		"sentence": "unknown action `{name}`[, did you mean `{closest}`?][; the actions are: {expected}]",
		"severity": "error",
		"why": "`anytime.<action>` and `afterwards.<action>` name actions of the procedure.",
		"wrong": [
			"scenarios:\n  granted:\n    happens:\n      anytime.withdrw:\n        take: withdraw\n        during: decision\n"
		],
		"right": [
			"scenarios:\n  granted:\n    happens:\n      anytime.withdraw:\n        take: withdraw\n        during: decision\n"
		]
	},
	"answer_missing": {
		"sentence": "the case that is started may end `{answer}`, and this step has no answer for it",
		"severity": "error",
		"why": "A case that waits for another goes on with whatever that one comes to. A form that nobody sends in lapses, whether or not\nthe procedure has such an end.",
		"wrong": [
			"steps:\n  application:\n    go_to: again\n  again:\n    does: start\n    procedure: licence\n    give:\n      applicant_id: applicant_id\n      applicant_name: applicant_name\n      colour: colour\n      note: note\n      children: children\n      born_on: born_on\n      guests: guests\n      proof: proof\n    deadline:\n      within: 60 days\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: reception\n      refused:\n        go_to: refused\n      withdrawn:\n        go_to: withdrawn\n"
		],
		"right": [
			"steps:\n  application:\n    go_to: again\n  again:\n    does: start\n    procedure: licence\n    give:\n      applicant_id: applicant_id\n      applicant_name: applicant_name\n      colour: colour\n      note: note\n      children: children\n      born_on: born_on\n      guests: guests\n      proof: proof\n    deadline:\n      within: 60 days\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: reception\n      refused:\n        go_to: refused\n      lapsed:\n        go_to: refused\n      withdrawn:\n        go_to: withdrawn\n"
		]
	},
	"answer_unknown": {
		"sentence": "unknown answer `{name}`[, did you mean `{closest}`?][; the service answers: {expected}]",
		"severity": "error",
		"why": "A service has a closed set of answers; one more makes sense only where the deadline takes it.",
		"wrong": [
			"steps:\n  registration:\n    answers:\n      recordd:\n        go_to: payment\n"
		],
		"right": [
			"steps:\n  registration:\n    answers:\n      recorded:\n        go_to: payment\n"
		]
	},
	"argument_count": {
		"sentence": "`{function}` takes {expected} values, found {found}",
		"severity": "error",
		"why": "Every function takes a fixed number of values.",
		"wrong": [
			"conditions:\n  asked: length(applicant_name, 3) > 1\n"
		],
		"right": [
			"conditions:\n  asked: length(applicant_name) > 1\n"
		]
	},
	"argument_type": {
		"sentence": "`{function}` expects {expected} here, but {name} is {found}",
		"severity": "error",
		"why": "The types of values are known when the rule is written, so nothing is guessed when it runs.",
		"wrong": [
			"conditions:\n  asked: length(children) > 1\n"
		],
		"right": [
			"conditions:\n  asked: length(applicant_name) > 1\n"
		]
	},
	"asked_only_to_be_seen": {
		"sentence": "`{name}` is asked, and nobody but `{step}` sees it, only because that step shows everything: choose what it shows",
		"severity": "warning",
		"why": "An officer sees all that was asked when the step does not say otherwise.\nThat is no reason to ask where the procedure says of the rest what it is for: where another step says what it `sees` and this is not among it, or where more than three of four things that are asked go into a rule, a letter, a register, a fee or an office, and this into none.\nWhat reaches people (`personal: contact`) is left out: the officer reaches them by it.\nName it in `sees` of the step that needs it, stop asking it, or accept the finding with the reason.",
		"wrong": [
			"data:\n  hobby:\n    as: text\n    longest: 40\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - hobby\n      - proof\n  decision:\n    sees:\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n"
		],
		"right": [
			"data:\n  hobby:\n    as: text\n    longest: 40\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - hobby\n      - proof\n  decision:\n    sees:\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - hobby\n"
		]
	},
	"asked_though_given": {
		"sentence": "`{procedure}` asks for `{name}` again, though this case has it[ as `{ours}`] and does not give it",
		"severity": "warning",
		"why": "A case that another case starts asks only what is missing. What the first has collected as the same field is given on:\nunder the same name; beside what is given already (`subject.full_name: deceased.full_name` goes with `deceased.personal_id`);\nas the only one of its kind; or as what a case started before has given, such as a number that was just issued.",
		"wrong": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  colour:\n    as: choice\n    list: colours\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - colour\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		],
		"right": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    give:\n      colour: colour\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  colour:\n    as: choice\n    list: colours\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - colour\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		]
	},
	"asked_though_granted": {
		"sentence": "`{name}` is asked though this procedure may read it from a register: `{source}`",
		"severity": "warning",
		"why": "What the state already holds is not asked again: fetch it, and people see it with its source and can dispute it.\nWhere it has to be asked all the same, `asked_because` says why.",
		"wrong": [
			"data:\n  holder:\n    group:\n      number:\n        use: personal_id\n      full_name:\n        use: full_name\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - holder\n      - proof\n"
		],
		"right": [
			"data:\n  holder:\n    group:\n      number:\n        use: personal_id\n      full_name:\n        use: full_name\n        prefill: population.person.full_name by holder.number\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - holder\n      - proof\n"
		]
	},
	"asked_though_held": {
		"sentence": "`{name}` is asked though a register holds it, which has not granted it to this procedure: `{source}`",
		"severity": "info",
		"why": "The owner of the register can grant it; until then people type what the state knows.\n`asked_because` says why that is right.",
		"wrong": [
			"registers:\n  post:\n    owner: post_office\n    records:\n      addressee:\n        found_by:\n          - personal_id\n        gives:\n          street: street\n",
			"fields:\n  street:\n    as: text\n    longest: 100\n",
			"data:\n  holder:\n    group:\n      number:\n        use: personal_id\n      street:\n        use: street\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - holder\n      - proof\n"
		],
		"right": [
			"registers:\n  post:\n    owner: post_office\n    records:\n      addressee:\n        found_by:\n          - personal_id\n        gives:\n          street: street\n",
			"fields:\n  street:\n    as: text\n    longest: 100\n",
			"data:\n  holder:\n    group:\n      number:\n        use: personal_id\n      street:\n        use: street\n        asked_because: The post office's owner has refused it.\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - holder\n      - proof\n"
		]
	},
	"asked_though_known": {
		"sentence": "`{name}` is asked though the login knows it: `{source}`",
		"severity": "warning",
		"why": "Whoever signs in has told their login who they are, and how they are reached: take it from there, and they see it and can dispute it.\nA field is about them by its group, to which the login gives something else already, which is called as the applicant's role or as who applies (`citizen`), or has that title;\nby itself, when its id says so (`own_…`, `applicant_…`), or when it is a phone number or an e-mail of nobody else's.\nWhere it has to be asked all the same, `asked_because` says why.",
		"wrong": [
			"data:\n  phone:\n    as: text\n    longest: 20\n    autocomplete: tel\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - phone\n      - proof\n"
		],
		"right": [
			"data:\n  phone:\n    as: text\n    longest: 20\n    autocomplete: tel\n    prefill: identity.phone\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - phone\n      - proof\n"
		]
	},
	"asked_twice": {
		"sentence": "`{name}` asks again what `{other}` asks",
		"severity": "warning",
		"why": "Two fields side by side that are the same field of the catalogue under the same title, or have the same meaning, are one question asked twice; so is one field on two pages of a step.\nSo is what a later form asks again of every case that is granted. A form that only some cases come to, or that opens `what_was_marked`, asks again on purpose.\nAsk it once. Where they are two things, give them titles that tell them apart.",
		"wrong": [
			"data:\n  keeper:\n    use: full_name\n    title: Name of the keeper\n  keeper_again:\n    use: full_name\n    title: Name of the keeper\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - keeper\n      - keeper_again\n"
		],
		"right": [
			"data:\n  keeper:\n    use: full_name\n    title: Name of the keeper\n  helper:\n    use: full_name\n    title: Name of the helper\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - keeper\n      - helper\n"
		]
	},
	"asked_unused": {
		"sentence": "`{name}` is asked and nothing needs it",
		"severity": "warning",
		"why": "What no rule, letter, register, fee, office or delivery reads, and no step shows, should not be asked: whoever fills in the form types it for nothing, and the office keeps what it has no use for.\nWhatever is not sensitive is shown by a step at which an officer judges and which does not say what it `sees`; whether that is enough, `asked_only_to_be_seen` says.\nTake it out, or let the step that needs it say so in `sees`.\nWhen somebody needs it all the same, accept the finding with the reason.",
		"wrong": [
			"data:\n  income:\n    as: money\n    personal: sensitive\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - income\n      - proof\n"
		],
		"right": [
			"data:\n  income:\n    as: money\n    personal: sensitive\nconditions:\n  hurry: income > 1000\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - income\n      - proof\n"
		]
	},
	"back_without_action": {
		"sentence": "`{step}` leads back, but it is not only an action that brings cases there[; they come from `{from}`]",
		"severity": "error",
		"why": "`go_to: back` returns to the step an action took the case away from. A step that cases also come to by itself, or that no action leads to, would have nothing to return to.",
		"wrong": [
			"steps:\n  correction:\n    go_to: back\n"
		],
		"right": [
			"steps:\n  pause:\n    does: decide\n    who: head\n    deadline:\n      within: 5 working days\n      when_late: take resumed\n    outcomes:\n      resumed:\n        go_to: back\nanytime:\n  suspend:\n    who: head\n    go_to: pause\n"
		]
	},
	"bounds_crossed": {
		"sentence": "no value can satisfy both `{low}` and `{high}`",
		"severity": "error",
		"why": "The smallest value allowed is larger than the largest one, so the form could never be sent.",
		"wrong": [
			"data:\n  children:\n    as: whole\n    least: 5\n    most: 3\n"
		],
		"right": [
			"data:\n  children:\n    as: whole\n    least: 0\n    most: 30\n"
		]
	},
	"braces_unquoted": {
		"sentence": "a text that begins with `{{` stands in quotes",
		"severity": "error",
		"why": "For YAML `{` begins a map, so a text that begins with a value, such as `{{case.number}} is here`, is none without quotes. Put the whole text in double quotes. A text that begins with a word, or that stands below a `|`, needs none.",
		"wrong": [
			"texts_for: library\nlanguage: fr\ntexts:\n  messages.granted_notice.body: {{case.number}} est accordée.\n"
		],
		"right": [
			"texts_for: library\nlanguage: fr\ntexts:\n  messages.granted_notice.body: \"{{case.number}} est accordée.\"\n"
		]
	},
	"bracket_missing": {
		"sentence": "a closing `{expected}` is missing",
		"severity": "error",
		"why": "Every bracket that is opened has to be closed.",
		"wrong": [
			"conditions:\n  asked: not(hurry\n"
		],
		"right": [
			"conditions:\n  asked: not(hurry)\n"
		]
	},
	"by_when_closed": {
		"sentence": "{when} `{by}` the office is closed on every day of `{calendar}`",
		"severity": "warning",
		"why": "Nobody is there at that time of day, so the deadline is over before it is due. Name a time at which the calendar is open; its close is still in time. A `cut_off` before the office opens would let nothing be received on the day it comes.",
		"wrong": [
			"clocks:\n  ready:\n    starts: before reception\n    by: \"22:00\"\n"
		],
		"right": [
			"clocks:\n  ready:\n    starts: before reception\n    by: \"17:00\"\n"
		]
	},
	"calendar_begins_later": {
		"sentence": "the calendar `{calendar}` knows no day before {from}, and cases may start on {day}",
		"severity": "warning",
		"why": "A due day cannot be counted where the calendar does not say which days are open.",
		"wrong": [
			"edition: 2025-01-01\n"
		],
		"right": [
			"edition: 2026-01-01\n"
		]
	},
	"calendar_never_open": {
		"sentence": "{budget} never pass: the calendar `{calendar}` is open on no weekday[, and otherwise on {days} days only]",
		"severity": "error",
		"why": "Working time only passes while an office is open, and days that end at its close, or on the next open day, end on no other. Single days that are open do not help where they are no more than the time takes. Give the calendar its hours.",
		"wrong": [
			"calendar: silent\ntime_zone: Europe/London\ncovers: 2026-01-01 to 2027-12-31\ncounting:\n  first_day: not counted\n  ends_at: close of office\n  last_day_closed: stays\n  leap_birthday: 1 March\nhours:\n",
			"calendar: silent\n"
		],
		"right": [
			"calendar: silent\ntime_zone: Europe/London\ncovers: 2026-01-01 to 2027-12-31\ncounting:\n  first_day: not counted\n  ends_at: close of office\n  last_day_closed: stays\n  leap_birthday: 1 March\nhours:\n  monday: 09:00-17:00\n",
			"calendar: silent\n"
		]
	},
	"calendar_too_short": {
		"sentence": "{budget} from {day} can run past {to}, the last day that the calendar `{calendar}` knows",
		"severity": "warning",
		"why": "Nobody knows the holidays after that day, so the date promised to the citizen would be a guess. Add the days of the next year to the calendar.",
		"wrong": [
			"clocks:\n  total:\n    within: 5 years\n"
		],
		"right": [
			"clocks:\n  total:\n    within: 2 months\n"
		]
	},
	"calendar_unknown": {
		"sentence": "unknown calendar `{name}`[, did you mean `{closest}`?][; the calendars are: {expected}]",
		"severity": "error",
		"why": "Deadlines count in the days and hours of a calendar of the library.",
		"wrong": [
			"calendar: ofice\n"
		],
		"right": [
			"calendar: office\n"
		]
	},
	"call_not_granted": {
		"sentence": "{register} does not let this procedure call `{name}`",
		"severity": "error",
		"why": "The owner of a register decides who may ask or write what.",
		"wrong": [
			"steps:\n  registration:\n    in: population.erase_licence\n"
		],
		"right": [
			"steps:\n  registration:\n    in: population.record_licence\n"
		]
	},
	"catalogue_field_unknown": {
		"sentence": "unknown catalogue field `{name}`[, did you mean `{closest}`?][; there are: {expected}]",
		"severity": "error",
		"why": "`use` and `like` name a field of a `.fields.yaml` file.",
		"wrong": [
			"data:\n  second_name:\n    use: full_nam\n"
		],
		"right": [
			"data:\n  second_name:\n    use: full_name\n"
		]
	},
	"catalogue_name": {
		"sentence": "`{name}` is a name of a procedure, which a rule of the catalogue cannot read[; it reads: {expected}]",
		"severity": "error",
		"why": "A field of the catalogue stands in many procedures and knows none of them. Its rules read the group around it, the day, the case and who is signed in; a condition of one procedure is written in that procedure.",
		"wrong": [
			"fields:\n  letter_box:\n    as: text\n    longest: 10\n    when: copies > 1\n"
		],
		"right": [
			"fields:\n  letter_box:\n    as: text\n    longest: 10\n    when: case.channel = \"online\"\n"
		]
	},
	"channel_cannot_start": {
		"sentence": "no case can come by `{channel}`: the partner `{role}` may not do `{step}`, where cases start",
		"severity": "error",
		"why": "Whoever types for the applicant on a channel has to be allowed the first step: list it under `may`.",
		"wrong": [
			"channels:\n  agent:\n    filled_by: shop\n    consent: one_time_code\n    may:\n      - payment\nroles:\n  shop:\n    is: partner\n"
		],
		"right": [
			"channels:\n  agent:\n    filled_by: shop\n    consent: one_time_code\n    may:\n      - application\n      - payment\nroles:\n  shop:\n    is: partner\n"
		]
	},
	"channel_filler_unknown": {
		"sentence": "nobody can open a case by `{channel}`: `{role}` is found by `{path}`, and there is no such data before the case is there",
		"severity": "error",
		"why": "Whoever types for the applicant on a channel opens the case, and who that is has to be known without it: an officer or a partner. Somebody whom the applicant names in the form has a step of their own after it.",
		"wrong": [
			"channels:\n  phone:\n    filled_by: neighbour\nroles:\n  neighbour:\n    is: person\n    found_by: note\ndata:\n  note:\n    answer: required\n"
		],
		"right": [
			"channels:\n  phone:\n    filled_by: officer\n"
		]
	},
	"channel_never_open": {
		"sentence": "the channel `{channel}` is never open: `{days}` are all the days on which the office is",
		"severity": "warning",
		"why": "The channel explains itself and sends people elsewhere on every day. Remove it, or say for whom it stays open with `except_for`.",
		"wrong": [
			"day_sets:\n  fridays:\n    weekdays:\n      - monday\n      - tuesday\n      - wednesday\n      - thursday\n      - friday\n",
			"channels:\n  counter:\n    closed_on: fridays\n"
		],
		"right": [
			"channels:\n  counter:\n    closed_on: fridays\n"
		]
	},
	"character_forbidden": {
		"sentence": "the character {character} is not allowed here",
		"severity": "error",
		"why": "Control characters, and marks that reverse the direction of writing inside ids, keys and rules, make a reviewer see another text than the machine reads.\nA file is UTF-8: a byte of another encoding stands for no character.",
		"wrong": [
			"fields:\n  a‮b:\n    as: text\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"choice_gap": {
		"sentence": "none of {choices} holds when: {case}",
		"severity": "error",
		"why": "A case for which no way holds stands still for ever. The example is one such case, in the procedure's words: play it and see. End with `otherwise`, or widen a condition.",
		"wrong": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        when: hurry\n        go_to: decision\n      others:\n        when: children > 0\n        go_to: decision\n"
		],
		"right": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        when: hurry\n        go_to: decision\n      others:\n        when: otherwise\n        go_to: decision\n"
		]
	},
	"choice_not_proved": {
		"sentence": "it is not proved that {need} of {choices} holds in every case; in the way stands {because}",
		"severity": "error",
		"why": "The proof tries every region into which the constants of the rules cut the values they read. A part that is more than a name and a constant counts as one value that can be anything, so the proof may not see why two rules exclude each other. Say it with one name and constants, end with `otherwise`, or write under `accepts` why it holds all the same.",
		"wrong": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        when: children * children > 20\n        go_to: decision\n      others:\n        when: children <= 4\n        go_to: decision\n"
		],
		"right": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        when: children > 4\n        go_to: decision\n      others:\n        when: children <= 4\n        go_to: decision\n"
		]
	},
	"choice_overlap": {
		"sentence": "`{second}` holds together with `{first}` when: {case}",
		"severity": "error",
		"why": "A rule must never depend on the order in the file: where two ways hold, nobody can say which one the law wants. Make the conditions exclude each other.",
		"wrong": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        when: hurry\n        go_to: decision\n      with_children:\n        when: children > 0\n        go_to: decision\n      others:\n        when: otherwise\n        go_to: decision\n"
		],
		"right": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        when: hurry\n        go_to: decision\n      with_children:\n        when: children > 0 and not(hurry)\n        go_to: decision\n      others:\n        when: otherwise\n        go_to: decision\n"
		]
	},
	"citation_missing": {
		"sentence": "the procedure {does} `{name}` without naming its law",
		"severity": "error",
		"why": "Said only where a house's profile says `citations: required`: whatever a citizen is asked, charged or refused has its own `law`: a field or a paper on itself or the group around it, a fee on itself, a check that blocks on itself, a step where people have to come on itself, a refusal on its outcome, its step, the signature under it or its end. The law of the step that asks is not the law of what it asks.",
		"wrong": [
			"fees:\n  stamp:\n    amount: 2.00 GBP\n"
		],
		"right": [
			"fees:\n  stamp:\n    amount: 2.00 GBP\n    law: licence_act\n"
		]
	},
	"citizen_decides": {
		"sentence": "the {is} `{role}` could {does}: that is the office's",
		"severity": "error",
		"why": "Whoever asks for something never grants it to themselves: decisions, signatures on results and what lies beyond a limit belong to officers. So does what is said of a meeting, a file that goes from office to office, and the way past a decision. Somebody who only agrees or objects does a `confirm`.",
		"wrong": [
			"steps:\n  decision:\n    who: applicant\n    deadline:\n      when_late: take refuse\n"
		],
		"right": [
			"steps:\n  decision:\n    who: officer\n"
		]
	},
	"clock_never_starts": {
		"sentence": "nothing that can happen starts the clock `{clock}`",
		"severity": "error",
		"why": "A clock that never starts promises nothing. An end starts none either: with it every clock ends.",
		"wrong": [
			"steps:\n  idle:\n    does: end\n    result: refused\nclocks:\n  late_work:\n    starts: before idle\n    within: 60 days\n"
		],
		"right": [
			"clocks:\n  late_work:\n    starts: before reception\n    within: 60 days\n"
		]
	},
	"clock_outlives": {
		"sentence": "`{clock}` still runs when the case is granted at `{end}`: no way there comes by what ends it, `{step}`",
		"severity": "warning",
		"why": "A time limit that an office has kept has to stop where the office is done. A case that is granted without what `ends` the clock is counted as late although it was in time, and people are warned of nothing.\nLet the clock end with a step that granted cases come by.",
		"wrong": [
			"clocks:\n  total:\n    ends: after refused\n"
		],
		"right": [
			"clocks:\n  total:\n    ends: after signature.signed\n"
		]
	},
	"clock_starts_twice": {
		"sentence": "what starts the clock `{clock}` can happen again, for `{step}` can be done more than once: say when it starts again",
		"severity": "warning",
		"why": "Whether the budget begins anew is not a thing to guess: write `restarts`, or start the clock with something that happens once.",
		"wrong": [
			"clocks:\n  answer:\n    starts: before decision\n    within: 60 working days\n"
		],
		"right": [
			"clocks:\n  answer:\n    starts: before decision\n    restarts: before decision\n    within: 60 working days\n"
		]
	},
	"clock_unknown": {
		"sentence": "unknown clock `{name}`[, did you mean `{closest}`?][; the clocks are: {expected}]",
		"severity": "error",
		"why": "Only a clock of the procedure can be stopped, extended or used as a deadline.",
		"wrong": [
			"steps:\n  correction:\n    stops:\n      - totl\n"
		],
		"right": [
			"steps:\n  correction:\n    stops:\n      - total\n"
		]
	},
	"code_retired": {
		"sentence": "`{name}` can be chosen until {until} only[; its successor is {became}]",
		"severity": "warning",
		"why": "A code is never deleted: it gets `until`, and old papers stay readable. New cases cannot choose it after that day, so a rule that names it and not its successors stops holding. Name both, or change the rule.",
		"wrong": [
			"lists:\n  colours:\n    codes:\n      red:\n        until: 2026-12-31\n        became:\n          - green\n"
		],
		"right": [
			"lists:\n  colours:\n    codes:\n      green:\n        until: 2026-12-31\n        became:\n          - red\n"
		]
	},
	"code_retired_offered": {
		"sentence": "`{field}` still offers `{name}`, which was in force until {until}[; it became {became}]",
		"severity": "warning",
		"why": "`only` and `starts_with` name codes that people can choose now.",
		"wrong": [
			"lists:\n  colours:\n    codes:\n      blue:\n        en: Blue\n        until: 2025-06-30\n        became: green\n",
			"data:\n  colour:\n    only:\n      - red\n      - blue\n"
		],
		"right": [
			"data:\n  colour:\n    only:\n      - red\n      - green\n"
		]
	},
	"code_taken": {
		"sentence": "`{code}` is the national code of `{procedure}`",
		"severity": "error",
		"why": "Portals and statistics know a procedure by its national code: two with one code would be counted, and found, as one.",
		"wrong": [
			"code: 1.000001\n",
			"procedure: small\nedition: 2026-01-01\ncode: 1.000001\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  colour:\n    as: choice\n    list: colours\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - colour\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		],
		"right": [
			"code: 1.000001\n",
			"procedure: small\nedition: 2026-01-01\ncode: 1.000002\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  colour:\n    as: choice\n    list: colours\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - colour\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		]
	},
	"code_unknown": {
		"sentence": "unknown code `{name}`[, did you mean `{closest}`?][; the codes of that list are: {expected}]",
		"severity": "error",
		"why": "A code has to stand in its list, or no citizen could ever choose it.",
		"wrong": [
			"data:\n  colour:\n    as: choice\n    list: colours\n    only:\n      - red\n      - grien\n"
		],
		"right": [
			"data:\n  colour:\n    as: choice\n    list: colours\n    only:\n      - red\n      - green\n"
		]
	},
	"codes_not_offered": {
		"sentence": "`{name}` may be {codes}, which `{theirs}` of `{procedure}` does not offer",
		"severity": "warning",
		"why": "A case that is started cannot take a code that its own form does not offer: it would ask again, of somebody who has answered.\nOffer here what is offered there (`only`), or turn the other codes into some that are.",
		"wrong": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    give:\n      colour: colour\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  colour:\n    as: choice\n    list: colours\n    only:\n      - red\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - colour\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		],
		"right": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    give:\n      colour: colour\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  colour:\n    as: choice\n    list: colours\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - colour\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		]
	},
	"comparison_chained": {
		"sentence": "comparisons do not chain; join two of them with `and`",
		"severity": "error",
		"why": "`a < b < c` would compare a yes/no with a number.",
		"wrong": [
			"conditions:\n  asked: 0 < children < 5\n"
		],
		"right": [
			"conditions:\n  asked: 0 < children and children < 5\n"
		]
	},
	"computed_not_data": {
		"sentence": "`{name}` is computed; only what is asked or fetched can stand here",
		"severity": "error",
		"why": "A day that a case waits for, an office's unit or the key of a register is what somebody said or a register gave; it is stored with the case and can be shown with its source.\nA computed value is worked out anew whenever it is read.\nAsk for the day itself, or let a clock count from the field it is computed of.",
		"wrong": [
			"computed:\n  month_later:\n    as: date\n    is: add_months(born_on, 1)\nclocks:\n  registered_in_time:\n    starts: at month_later\n    within: 30 days\n    when_late: tell head\n"
		],
		"right": [
			"clocks:\n  registered_in_time:\n    starts: at born_on\n    within: 2 months\n    when_late: tell head\n"
		]
	},
	"condition_always": {
		"sentence": "`{rule}` is true in every case",
		"severity": "warning",
		"why": "A rule that excludes nothing only looks like one. Either it is not what was meant, or it can go.",
		"wrong": [
			"conditions:\n  some_children: children >= 0\n"
		],
		"right": [
			"conditions:\n  some_children: children > 0\n"
		]
	},
	"condition_never": {
		"sentence": "`{rule}` is true in no case",
		"severity": "warning",
		"why": "What depends on it never happens. Either the rule is not what was meant, or it can go. The test of an `if` counts as well: its arm is then never taken.",
		"wrong": [
			"conditions:\n  odd: children > 3 and children < 2\n"
		],
		"right": [
			"conditions:\n  odd: children > 3 and children < 6\n"
		]
	},
	"condition_unknown": {
		"sentence": "unknown condition `{name}`[, did you mean `{closest}`?][; the conditions are: {expected}]",
		"severity": "error",
		"why": "Exceptions of a channel are named conditions, so that a reviewer can read them.",
		"wrong": [
			"channels:\n  counter:\n    except_for: hary\n"
		],
		"right": [
			"channels:\n  counter:\n    except_for: hurry\n"
		]
	},
	"confirmed_by_letter_only": {
		"sentence": "`{step}` can be confirmed on paper only, though the procedure is filed online",
		"severity": "warning",
		"why": "Whoever has to print, sign and post a letter or a form does not do it online, and the case waits for the post. Let people confirm in the `app` as well.",
		"wrong": [
			"steps:\n  look_ups:\n    branches:\n      consent:\n        does: confirm\n        who: applicant\n        shows:\n          - colour\n        methods:\n          - letter\n        deadline:\n          within: 7 days\n          when_late: take objected\n"
		],
		"right": [
			"steps:\n  look_ups:\n    branches:\n      consent:\n        does: confirm\n        who: applicant\n        shows:\n          - colour\n        methods:\n          - app\n          - letter\n        deadline:\n          within: 7 days\n          when_late: take objected\n"
		]
	},
	"consequence_missing": {
		"sentence": "nothing happens when `{step}` is late: say who is told, or where the case goes",
		"severity": "error",
		"why": "A deadline without `when_late` would pass and nobody would notice. With `with`, the clock brings its own; a clock without one tells the `accountable` role, if the procedure names one.",
		"wrong": [
			"steps:\n  extra:\n    does: decide\n    who: officer\n    deadline:\n      within: 1 day\n    outcomes:\n      done:\n        go_to: granted\n  decision:\n    outcomes:\n      more:\n        go_to: extra\n"
		],
		"right": [
			"steps:\n  decision:\n    deadline:\n      when_late: tell head\n"
		]
	},
	"currency_differs": {
		"sentence": "this amount is in {found}, the procedure counts in {expected}",
		"severity": "error",
		"why": "A procedure has one currency, so that its fees can be added.",
		"wrong": [
			"fees:\n  extra:\n    amount: 5.00 EUR\n"
		],
		"right": [
			"fees:\n  extra:\n    amount: 5.00 GBP\n"
		]
	},
	"currency_in_rule": {
		"sentence": "an amount in a rule is a number alone: leave out `{found}`",
		"severity": "error",
		"why": "Every amount of a procedure is in its one currency, so a rule needs only the number. The currency stands where an amount is no rule: `amount: 10.00 GBP`.",
		"wrong": [
			"fees:\n  licence:\n    amount: if children > 3 then 5 GBP else 10 GBP\n"
		],
		"right": [
			"currency: GBP\nfees:\n  licence:\n    amount: if children > 3 then 5 else 10\n"
		]
	},
	"currency_missing": {
		"sentence": "`{name}` is an amount, and the procedure names no currency",
		"severity": "error",
		"why": "An amount is whole minor units of one currency, cents or đồng. Without it nobody could say what `500` means. Without `currency`, it is that of the amounts that are written with one, such as `10.00 GBP`.",
		"wrong": [
			"procedure: grant\nedition: 2026-01-01\ntitle: Grant\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  income:\n    as: money\n    title: Income\n    least: 0\nclocks:\nstarts_at: application\nsteps:\n  application:\n    does: fill_in\n    who: applicant\n    ask:\n      - income\n    go_to: granted\n  granted:\n    does: end\n    result: granted\n"
		],
		"right": [
			"procedure: grant\nedition: 2026-01-01\ntitle: Grant\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\ncurrency: GBP\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  income:\n    as: money\n    title: Income\n    least: 0\nclocks:\nstarts_at: application\nsteps:\n  application:\n    does: fill_in\n    who: applicant\n    ask:\n      - income\n    go_to: granted\n  granted:\n    does: end\n    result: granted\n"
		]
	},
	"date_invalid": {
		"sentence": "`{found}` is no day; expected a day such as `2026-07-01`",
		"severity": "error",
		"why": "A day that is not on the calendar can never be compared.",
		"wrong": [
			"conditions:\n  asked: born_on > date(\"2026-02-30\")\n"
		],
		"right": [
			"conditions:\n  asked: born_on > date(\"2026-02-28\")\n"
		]
	},
	"dated_gap": {
		"sentence": "`{key}` has no value from {from} until {first}",
		"severity": "error",
		"why": "A dated value holds from its day until the next. Cases start on the first day of the edition, so one of the days has to be that day or an earlier one.",
		"wrong": [
			"fees:\n  licence:\n    amount:\n      2026-07-01: 12.00 GBP\n"
		],
		"right": [
			"fees:\n  licence:\n    amount:\n      2026-01-01: 10.00 GBP\n      2026-07-01: 12.00 GBP\n"
		]
	},
	"day_set_unknown": {
		"sentence": "unknown day set `{name}`[, did you mean `{closest}`?][; the day sets of the calendar are: {expected}]",
		"severity": "error",
		"why": "Closed days of a channel are a day set of the procedure's calendar.",
		"wrong": [
			"channels:\n  counter:\n    closed_on: fridys\n"
		],
		"right": [
			"channels:\n  counter:\n    closed_on: fridays\n"
		]
	},
	"deadline_missing": {
		"sentence": "the step `{step}` waits and has no time limit: say how long it may take",
		"severity": "error",
		"why": "Lateness cannot be forgotten: whatever waits says how long, and what then.",
		"wrong": [
			"steps:\n  extra:\n    does: decide\n    who: officer\n    outcomes:\n      done:\n        go_to: granted\n  decision:\n    outcomes:\n      more:\n        go_to: extra\n"
		],
		"right": [
			"steps:\n  extra:\n    does: decide\n    who: officer\n    deadline:\n      within: 1 day\n      when_late: tell head\n    outcomes:\n      done:\n        go_to: granted\n  decision:\n    outcomes:\n      more:\n        go_to: extra\n"
		]
	},
	"delegation_loosened": {
		"sentence": "`{step}` allows delegation, but `{role}` never delegates",
		"severity": "error",
		"why": "A step may only be stricter than its role. What the role never hands to another stays in person, whatever the step says.",
		"wrong": [
			"roles:\n  head:\n    delegation: never\nsteps:\n  signature:\n    delegation: allowed\n"
		],
		"right": [
			"roles:\n  head:\n    delegation: allowed\nsteps:\n  signature:\n    delegation: never\n"
		]
	},
	"depends_on_itself": {
		"sentence": "`{name}` depends on itself: {circle}",
		"severity": "error",
		"why": "What is shown, or what a value is, cannot be the reason for itself.",
		"wrong": [
			"conditions:\n  first: second\n  second: first\n"
		],
		"right": [
			"conditions:\n  first: children > 0\n  second: first\n"
		]
	},
	"division_unguarded": {
		"sentence": "`{divisor}` may be zero",
		"severity": "error",
		"why": "A division by zero has no result. Exclude it: `if n != 0 then … else …`.",
		"wrong": [
			"conditions:\n  asked: 10 / children > 2\n"
		],
		"right": [
			"conditions:\n  asked: if children != 0 then 10 / children > 2 else false\n"
		]
	},
	"document_never_required": {
		"sentence": "the document `{document}` is required in no case",
		"severity": "warning",
		"why": "Its `when` is never true where it is asked. Either the condition is mistaken, or the paper can go.",
		"wrong": [
			"documents:\n  proof:\n    when: children > 3 and children < 2\n"
		],
		"right": [
			"documents:\n  proof:\n    when: children > 3\n"
		]
	},
	"document_not_asked": {
		"sentence": "no page asks for the document `{document}`",
		"severity": "warning",
		"why": "A paper that is listed and never asked confuses whoever prepares the application.",
		"wrong": [
			"documents:\n  photograph:\n    title: Photograph\n"
		],
		"right": [
			"documents:\n  photograph:\n    title: Photograph\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - photograph\n"
		]
	},
	"document_twice": {
		"sentence": "`{document}` asks for the same kind of paper as `{first}`: `{kind}`",
		"severity": "warning",
		"why": "One paper is handed in once. Where two of a kind are really needed, their conditions or kinds tell them apart.",
		"wrong": [
			"documents:\n  proof_again:\n    title: Proof\n    kind: proof\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - proof_again\n"
		],
		"right": [
			"documents:\n  proof_of_address:\n    title: Proof of address\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - proof_of_address\n"
		]
	},
	"document_unanswerable": {
		"sentence": "nobody can answer `{name}`: it is a document, and {why}",
		"severity": "warning",
		"why": "A field of the type `document` is evidence that a register gives: nobody types it in, and nobody uploads it. Give it `prefill` or `fetch`, with `if_silent: leave_empty` where it is required and the register may have none. What people bring stands under `documents`, and a file that they upload is `as: file`. What only a procedure that starts this one ever gives is accepted with that reason.",
		"wrong": [
			"data:\n  evidence:\n    as: document\n    title: Evidence\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - evidence\n"
		],
		"right": [
			"data:\n  evidence:\n    as: file\n    title: Evidence\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - evidence\n"
		]
	},
	"document_unknown": {
		"sentence": "unknown document `{name}`[, did you mean `{closest}`?][; the documents are: {expected}]",
		"severity": "error",
		"why": "Papers handed over or taken back are documents of the procedure.",
		"wrong": [
			"steps:\n  look_ups:\n    go_to: hand_over\n  hand_over:\n    does: hand_over\n    from: officer\n    to: head\n    papers:\n      - prof\n    deadline:\n      within: 1 day\n      when_late: tell head\n    go_to: sorting\n"
		],
		"right": [
			"steps:\n  look_ups:\n    go_to: hand_over\n  hand_over:\n    does: hand_over\n    from: officer\n    to: head\n    papers:\n      - proof\n    deadline:\n      within: 1 day\n      when_late: tell head\n    go_to: sorting\n"
		]
	},
	"edition_unknown": {
		"sentence": "there is no edition of {edition}; there are: {expected}",
		"severity": "error",
		"why": "A plan moves cases between two editions that both stand in the library: the old one stays there for as long as cases are on it.",
		"wrong": [
			"moves_for: licence\nfrom: 2025-01-01\nto: 2026-01-01\nsteps:\n  decision:\n    go_to: decision\n"
		],
		"right": [
			"moves_for: licence\nfrom: 2026-01-01\nto: 2026-01-01\nsteps:\n  decision:\n    go_to: decision\n"
		]
	},
	"editions_overlap": {
		"sentence": "the edition of {edition} says that it is offered until {until}, and the edition of {next} takes its place before that",
		"severity": "warning",
		"why": "New cases start on the latest edition that is offered where they are filed, so the last days of the earlier one would never come. Let it end on the day before, or say where the later one is offered first.",
		"wrong": [
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\noffered:\n  everywhere:\n    until: 2027-06-30\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  colour:\n    as: choice\n    list: colours\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - colour\n    go_to: done\n  done:\n    does: end\n    result: granted\n",
			"procedure: small\nedition: 2027-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  colour:\n    as: choice\n    list: colours\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - colour\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		],
		"right": [
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\noffered:\n  everywhere:\n    until: 2026-12-31\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  colour:\n    as: choice\n    list: colours\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - colour\n    go_to: done\n  done:\n    does: end\n    result: granted\n",
			"procedure: small\nedition: 2027-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  colour:\n    as: choice\n    list: colours\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - colour\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		]
	},
	"end_missing": {
		"sentence": "no step ends the case",
		"severity": "error",
		"why": "A case has to be able to end: add a step that does `end`.",
		"wrong": [
			"procedure: endless\nedition: 2026-01-01\ntitle: Endless\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - name\n    go_to: question\ndata:\n  name:\n    use: full_name\n"
		],
		"right": [
			"procedure: endless\nedition: 2026-01-01\ntitle: Endless\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - name\n    go_to: answered\n  answered:\n    does: end\n    result: granted\ndata:\n  name:\n    use: full_name\n"
		]
	},
	"escape_unknown": {
		"sentence": "`{found}` is no escape in a text; only `\\\"` and `\\\\` are",
		"severity": "error",
		"why": "A text in a rule is what it shows, with two exceptions: a quote and a backslash.",
		"wrong": [
			"conditions:\n  asked: applicant_name = \"a\\nb\"\n"
		],
		"right": [
			"conditions:\n  asked: applicant_name = \"ab\"\n"
		]
	},
	"exit_never_left": {
		"sentence": "no step of the part leaves by `{exit}`",
		"severity": "warning",
		"why": "What stands behind the exit never happens, in every procedure that follows the part. Either a step names another exit than was meant, or the exit can go.",
		"wrong": [
			"steps:\n  check:\n    outcomes:\n      not_eligible:\n        leave: accepted\n"
		],
		"right": [
			"steps:\n  check:\n    outcomes:\n      not_eligible:\n        leave: refused\n"
		]
	},
	"exit_unknown": {
		"sentence": "unknown exit `{name}`[, did you mean `{closest}`?][; the exits of the part are: {expected}]",
		"severity": "error",
		"why": "A part is left by the exits it names, and each of them needs a way on.",
		"wrong": [
			"steps:\n  reception:\n    exits:\n      acepted:\n        go_to: look_ups\n"
		],
		"right": [
			"steps:\n  reception:\n    exits:\n      accepted:\n        go_to: look_ups\n"
		]
	},
	"exit_without_way": {
		"sentence": "the part can be left by `{exit}`, and this step does not say where that leads",
		"severity": "error",
		"why": "Every exit of a part needs a way on.",
		"wrong": [
			"exits:\n  accepted:\n  refused:\n  lapsed:\n"
		],
		"right": [
			"exits:\n  accepted:\n  refused:\n"
		]
	},
	"extends_nothing": {
		"sentence": "`{step}` extends `{clock}`, which never runs while a case is there",
		"severity": "warning",
		"why": "The clock has not started yet when a case comes to the step, or it is over by then, so the citizen gets no more time from it. Extend the clock that runs there.",
		"wrong": [
			"steps:\n  check:\n    extends: total by 3 working days\n",
			"needs:\n  clocks:\n    - total\n"
		],
		"right": [
			"steps:\n  registration:\n    extends: total by 3 working days\n"
		]
	},
	"fact_illustrative": {
		"sentence": "a release cannot carry a fact whose certainty is `{certainty}`",
		"severity": "info",
		"why": "Illustrative and unknown facts help while a procedure is written. The profile `release` refuses them, because citizens would take them for the law.",
		"wrong": [
			"fees:\n  licence:\n    certainty: illustrative\n"
		],
		"right": [
			"fees:\n  licence:\n    certainty: known\n"
		]
	},
	"fee_negative": {
		"sentence": "`{rule}` can come below zero[: down to {least}]",
		"severity": "warning",
		"why": "A fee below nothing would be money for the applicant; the case counts it as nothing, which nobody may have meant.\nGive the fields it reads a `least`, guard the line with `when`, or write `max(…, 0)`.",
		"wrong": [
			"fees:\n  licence:\n    amount: 10.00 GBP\n    times: children - 2\n"
		],
		"right": [
			"fees:\n  licence:\n    when: children > 2\n    amount: 10.00 GBP\n    times: children - 2\n"
		]
	},
	"fee_never_due": {
		"sentence": "the fee `{fee}` is due in no case: its condition is never true where it would be paid",
		"severity": "warning",
		"why": "Either the condition is mistaken, or the line can go. What is known where it is paid counts too: a line for cases that have gone another way is never paid.",
		"wrong": [
			"fees:\n  express:\n    when: hurry and colour = \"green\"\n    amount: 5.00 GBP\n"
		],
		"right": [
			"fees:\n  express:\n    when: hurry\n    amount: 5.00 GBP\n"
		]
	},
	"fee_paid_nowhere": {
		"sentence": "no step that a case can come to asks for the fee `{fee}`",
		"severity": "warning",
		"why": "The citizen is told of a price that nobody ever asks for. Let a step that does `pay` name it, or take the fee out.",
		"wrong": [
			"fees:\n  stamp:\n    amount: 2.00 GBP\nsteps:\n  payment:\n    fees:\n      - licence\n"
		],
		"right": [
			"fees:\n  stamp:\n    amount: 2.00 GBP\nsteps:\n  payment:\n    fees:\n      - licence\n      - stamp\n"
		]
	},
	"fee_undefined": {
		"sentence": "`{divisor}` can be zero, and then the fee `{fee}` has no amount",
		"severity": "error",
		"why": "Nothing can be divided by zero: the case would cost nothing, without anybody having decided so.",
		"wrong": [
			"currency: GBP\nfees:\n  licence:\n    amount: 60 / children\n"
		],
		"right": [
			"currency: GBP\nfees:\n  licence:\n    amount: if children > 0 then 60 / children else 60\n"
		]
	},
	"fee_unknown": {
		"sentence": "unknown fee `{name}`[, did you mean `{closest}`?][; the fees are: {expected}]",
		"severity": "error",
		"why": "`pay` names lines of the procedure's `fees`.",
		"wrong": [
			"steps:\n  payment:\n    fees:\n      - licens\n"
		],
		"right": [
			"steps:\n  payment:\n    fees:\n      - licence\n"
		]
	},
	"fees_overlap": {
		"sentence": "the fee `{second}` is due together with `{first}` when: {case}",
		"severity": "error",
		"why": "Fees add up. A line that is due `instead_of` another is due in no case in which the other is: here is a case that would pay both. Let their conditions exclude each other, or leave out `instead_of` where both are meant.",
		"wrong": [
			"fees:\n  licence:\n    when: children < 3\n    amount: 10.00 GBP\n  family_licence:\n    when: children > 1\n    amount: 6.00 GBP\n    instead_of: licence\n"
		],
		"right": [
			"fees:\n  licence:\n    when: children < 3\n    amount: 10.00 GBP\n  family_licence:\n    when: children >= 3\n    amount: 6.00 GBP\n    instead_of: licence\n"
		]
	},
	"fetched_unused": {
		"sentence": "`{name}` is fetched from a register and nothing needs it",
		"severity": "warning",
		"why": "A register is read only for what the case needs: a look-up without use is still a look-up into somebody's data.\nThat an officer sees it is no use by itself: a step that needs it says so in `sees`.",
		"wrong": [
			"data:\n  known_name:\n    use: full_name\n    fetch: population.person.full_name by applicant_id\n"
		],
		"right": [
			"data:\n  known_name:\n    use: full_name\n    fetch: population.person.full_name by applicant_id\n    if_silent: leave_empty\nchecks:\n  named:\n    must: known_name = null or applicant_name = known_name\n"
		]
	},
	"field_unknown": {
		"sentence": "unknown field `{name}`[, did you mean `{closest}`?][; the names there are: {expected}]",
		"severity": "error",
		"why": "Forms ask for data, documents and computed values of this procedure, by path.",
		"wrong": [
			"steps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - nots\n      - children\n      - born_on\n      - guests\n      - proof\n"
		],
		"right": [
			"steps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n"
		]
	},
	"file_kind_unknown": {
		"sentence": "the name of this file does not say what it holds; expected one of {expected}",
		"severity": "error",
		"why": "The suffix gives the kind of a file: `births.procedure.yaml`, `person.fields.yaml`.",
		"wrong": [
			"things:\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"file_too_large": {
		"sentence": "this file has {found} {unit}; at most {limit} are read",
		"severity": "error",
		"why": "A file is read up to 1 MiB and 20,000 lines, so that a hostile or broken one cannot hold up the checker. Split the library into more files: where an item stands does not matter.",
		"wrong": [
			"# The test makes this file longer than 20,000 lines.\nfields:\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"findings_cut": {
		"sentence": "{count} more findings in this file are not shown",
		"severity": "error",
		"why": "Of one file at most 100 findings are shown: what comes first is repaired first, and much of the rest often goes with it. This one stands in for the others, as grave as the gravest of them.",
		"wrong": [
			"# The test gives this file more than 100 ids that are none.\nfields:\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"for_misplaced": {
		"sentence": "`for` gives a list, which only `count`, `sum`, `min_of`, `max_of` and `distinct` can read",
		"severity": "error",
		"why": "A case holds no list that a rule made. What is asked of it is a number, the least or the most of it, or whether no two are equal.",
		"wrong": [
			"fees:\n  licence:\n    times: for g in guests return if g.age >= 18 then 1 else 0\n"
		],
		"right": [
			"fees:\n  licence:\n    times: sum(for g in guests return if g.age >= 18 then 1 else 0)\n"
		]
	},
	"function_unknown": {
		"sentence": "unknown function `{name}`[, did you mean `{closest}`?]",
		"severity": "error",
		"why": "The functions are few and fixed; the reference lists them.",
		"wrong": [
			"conditions:\n  asked: cout(guests) > 1\n"
		],
		"right": [
			"conditions:\n  asked: count(guests) > 1\n"
		]
	},
	"given_unknown": {
		"sentence": "a scenario cannot give `{name}`[, did you mean `{closest}`?][; besides data it can give: {expected}]",
		"severity": "error",
		"why": "Of the case and of who signs in a scenario says only what these names say. Anything else would be a wish that nobody reads, and the scenario would pass without it.",
		"wrong": [
			"scenarios:\n  refused:\n    given:\n      like: granted\n      case.submited_at: 2026-11-23 09:00\n"
		],
		"right": [
			"scenarios:\n  refused:\n    given:\n      like: granted\n      case.submitted_at: 2026-11-23 09:00\n"
		]
	},
	"grant_missing": {
		"sentence": "{register} does not let this procedure read `{name}`",
		"severity": "error",
		"why": "The owner of a register decides, field by field, who may read what and why. A read outside that grant does not compile.",
		"wrong": [
			"data:\n  applicant_address:\n    use: full_name\n    prefill: population.person.address by applicant_id\n"
		],
		"right": [
			"data:\n  applicant_name:\n    use: full_name\n    prefill: population.person.full_name by applicant_id\n"
		]
	},
	"handed_to_itself": {
		"sentence": "`{step}` hands the file over to `{role}`, who has it already",
		"severity": "warning",
		"why": "A `hand_over` brings the file from one role to another, and both sides say so. Name the one who works on next in `to`, or leave the step out.",
		"wrong": [
			"steps:\n  decision:\n    outcomes:\n      grant:\n        go_to: forwarding\n  forwarding:\n    does: hand_over\n    from: officer\n    to: officer\n    deadline:\n      within: 1 working day\n      when_late: tell head\n    go_to: registration\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      grant:\n        go_to: forwarding\n  forwarding:\n    does: hand_over\n    from: officer\n    to: head\n    deadline:\n      within: 1 working day\n      when_late: tell officer\n    go_to: registration\n"
		]
	},
	"id_malformed": {
		"sentence": "`{id}` is not an id: lower-case letters, digits and `_`, beginning with a letter, at most 60 characters[; did you mean `{closest}`?]",
		"severity": "error",
		"why": "Ids stand in rules, addresses and data of other systems, so one spelling must work in all of them.",
		"wrong": [
			"roles:\n  Head-Office:\n    is: officer\n"
		],
		"right": [
			"roles:\n  head_office:\n    is: officer\n"
		]
	},
	"id_reserved": {
		"sentence": "`{id}` is reserved: it already means something in rules",
		"severity": "error",
		"why": "A name such as `case` or `today` would make a rule mean two things.",
		"wrong": [
			"data:\n  today:\n    as: date\n"
		],
		"right": [
			"data:\n  visit_day:\n    as: date\n"
		]
	},
	"identity_field_unknown": {
		"sentence": "unknown value of the identity `{name}`[, did you mean `{closest}`?][; it knows: {expected}]",
		"severity": "error",
		"why": "What is known of who is signed in is a short, fixed list.",
		"wrong": [
			"data:\n  applicant_id:\n    prefill: identity.personal_number\n"
		],
		"right": [
			"data:\n  applicant_id:\n    prefill: identity.personal_id\n"
		]
	},
	"identity_loosened": {
		"sentence": "`{step}` asks for {needs}, but `{role}` always needs {own}",
		"severity": "warning",
		"why": "A step may only ask for more assurance than its role. The lower level has no effect.",
		"wrong": [
			"roles:\n  head:\n    identity: level 3\nsteps:\n  signature:\n    identity: level 2\n"
		],
		"right": [
			"roles:\n  head:\n    identity: level 2\nsteps:\n  signature:\n    identity: level 2\n"
		]
	},
	"in_force_gap": {
		"sentence": "from {first} to {last} neither `{before}` nor `{after}` is in force",
		"severity": "warning",
		"why": "What ends and what follows it leave days between them for which nothing is said: a case filed then would be charged nothing, or asked nothing. Let the second begin on the day after the first ends.",
		"wrong": [
			"fees:\n  copy_2026:\n    amount: 1.00 GBP\n    until: 2026-06-30\n  copy_2027:\n    amount: 2.00 GBP\n    from: 2026-09-01\n"
		],
		"right": [
			"fees:\n  copy_2026:\n    amount: 1.00 GBP\n    until: 2026-06-30\n  copy_2027:\n    amount: 2.00 GBP\n    from: 2026-07-01\n"
		]
	},
	"in_force_overlap": {
		"sentence": "from {first} to {last} both `{before}` and `{after}` are in force",
		"severity": "warning",
		"why": "What ends and what follows it hold at once on some days: a case filed then would be charged, or asked, twice. Let the second begin on the day after the first ends.",
		"wrong": [
			"fees:\n  copy_2026:\n    amount: 1.00 GBP\n    until: 2026-06-30\n  copy_2027:\n    amount: 2.00 GBP\n    from: 2026-06-01\n"
		],
		"right": [
			"fees:\n  copy_2026:\n    amount: 1.00 GBP\n    until: 2026-06-30\n  copy_2027:\n    amount: 2.00 GBP\n    from: 2026-07-01\n"
		]
	},
	"item_from_one": {
		"sentence": "items of `{list}` are counted from 1: `{list}.1` is the first",
		"severity": "error",
		"why": "Items are counted as people count them, and as the tasks of a `for_each` are named: `<step>.1` is the task of the first item.",
		"wrong": [
			"scenarios:\n  refused:\n    given:\n      like: granted\n      guests.0.name: Cleo Example\n"
		],
		"right": [
			"scenarios:\n  refused:\n    given:\n      like: granted\n      guests.1.name: Cleo Example\n"
		]
	},
	"item_numbered": {
		"sentence": "items are not numbered here: `{closest}` means the one of every item, not `{name}`",
		"severity": "error",
		"why": "A form asks the same of each item of a list, and so do marks and what a scenario expects to be asked. Only what a scenario gives counts the items.",
		"wrong": [
			"scenarios:\n  refused:\n    expect:\n      asked:\n        - guests.1.name\n"
		],
		"right": [
			"scenarios:\n  refused:\n    expect:\n      asked:\n        - guests.name\n"
		]
	},
	"key_missing": {
		"sentence": "{item} needs the key `{key}`: {expected}",
		"severity": "error",
		"why": "Without this key the item has no meaning, and no default would be honest.",
		"wrong": [
			"roles:\n  helper:\n"
		],
		"right": [
			"roles:\n  helper:\n    is: officer\n"
		]
	},
	"key_of_other_type": {
		"sentence": "`{key}` is a key of {expected}; this is {found}",
		"severity": "error",
		"why": "Each type has its own limits. A key that the type does not take would be read by nobody, and people would believe in a limit that is not there.",
		"wrong": [
			"data:\n  born_on:\n    as: date\n    longest: 10\n"
		],
		"right": [
			"data:\n  born_on:\n    as: date\n    latest: today\n"
		]
	},
	"key_twice": {
		"sentence": "`{key}` stands twice in this map",
		"severity": "error",
		"why": "Only one of the two could count, and a reviewer cannot know which.",
		"wrong": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n    longest: 200\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"key_unknown": {
		"sentence": "{item} has no key `{key}`[, did you mean `{closest}`?][; its keys are {expected}]",
		"severity": "error",
		"why": "A key that means nothing would be a wish nobody reads. The reference lists the keys of every kind of item.",
		"wrong": [
			"steps:\n  application:\n    tile: Application\n"
		],
		"right": [
			"steps:\n  application:\n    title: Application\n"
		]
	},
	"keys_exclude": {
		"sentence": "{item} takes only one of {keys}",
		"severity": "error",
		"why": "Each of these keys says the same thing in another way; with two of them the text would not say which counts.",
		"wrong": [
			"clocks:\n  total:\n    within: 10 working days\n    by: \"23:00\"\n"
		],
		"right": [
			"clocks:\n  total:\n    within: 10 working days\n"
		]
	},
	"keys_need_one": {
		"sentence": "{item} needs one of {keys}",
		"severity": "error",
		"why": "One of these keys has to say what the item is, or where it goes on.",
		"wrong": [
			"data:\n  shade:\n    title: Shade\n"
		],
		"right": [
			"data:\n  shade:\n    as: text\n    longest: 40\n"
		]
	},
	"language_missing": {
		"sentence": "the words of {item} are missing in `{language}`, the first language",
		"severity": "error",
		"why": "The first of `languages` is the one every text falls back to.",
		"wrong": [
			"languages:\n  - en\ntitle:\n  vi: Giấy phép\n"
		],
		"right": [
			"title:\n  en: Licence\n"
		]
	},
	"law_not_in_force": {
		"sentence": "`{source}` is in force {when}, not on {day}",
		"severity": "warning",
		"why": "What a citizen is asked has to rest on law that is in force on the day. Cite the law that followed, or give the item its own days with `from` and `until`.",
		"wrong": [
			"sources:\n  licence_act:\n    until: 2025-12-31\n"
		],
		"right": [
			"sources:\n  licence_act:\n    until: 2031-12-31\n"
		]
	},
	"law_unknown": {
		"sentence": "unknown law source `{name}`[, did you mean `{closest}`?][; there are: {expected}]",
		"severity": "error",
		"why": "Every source stands once in a `.law.yaml` file, with the days it is in force.",
		"wrong": [
			"law: licence_akt\n"
		],
		"right": [
			"law: licence_act\n"
		]
	},
	"limit_not_promised": {
		"sentence": "the guidance in `{language}` names {limits}, and no clock of this procedure gives that: {promised}",
		"severity": "info",
		"why": "People go by what they read. A limit that is changed leaves the old one in the words about it, which no reader of the text of the limit sees. Working days and hours that `guidance` names in digits under `during`, in English, Vietnamese or Arabic, are held against the clocks of the procedure and what extends them, by the calendar's normal day. Where one of those named is promised, nothing is said of the others. Write what is promised, or promise what is written.",
		"wrong": [
			"guidance:\n  during: We decide within 8 working days.\n  after: You can complain to the licence office.\n"
		],
		"right": [
			"guidance:\n  during: We decide within 10 working days. The register answers within 2 working days.\n  after: You can complain to the licence office.\n"
		]
	},
	"list_in_brackets": {
		"sentence": "values to choose from stand in round brackets",
		"severity": "error",
		"why": "Square brackets are for ranges: `[1..5]`.",
		"wrong": [
			"conditions:\n  asked: colour in [\"red\", \"green\"]\n"
		],
		"right": [
			"conditions:\n  asked: colour in (\"red\")\n"
		]
	},
	"list_in_list": {
		"sentence": "`{name}` is a list inside the items of another list",
		"severity": "error",
		"why": "Rules name one item at a time, and forms ask one level of \"add another\": the items of the inner list would be known to neither. Make it fields of the item, or a list of its own whose items name the outer one.",
		"wrong": [
			"data:\n  guests:\n    group:\n      wishes:\n        as: text\n        title: Wishes\n        longest: 40\n        many: 0 to 3\n"
		],
		"right": [
			"data:\n  guests:\n    group:\n      wish:\n        as: text\n        title: Wish\n        longest: 40\n        answer: optional\n"
		]
	},
	"list_item_malformed": {
		"sentence": "an entry of this list must be {expected}; found {found}",
		"severity": "error",
		"why": "Lists hold single values only. Anything with keys of its own stands in a map under its id, so that a change is one line.",
		"wrong": [
			"steps:\n  application:\n    ask:\n      - note:\n"
		],
		"right": [
			"steps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n"
		]
	},
	"list_unknown": {
		"sentence": "unknown code list `{name}`[, did you mean `{closest}`?][; the lists are: {expected}]",
		"severity": "error",
		"why": "A choice takes its codes from a list of a `.codes.yaml` file.",
		"wrong": [
			"data:\n  colour:\n    as: choice\n    list: colors\n"
		],
		"right": [
			"data:\n  colour:\n    as: choice\n    list: colours\n"
		]
	},
	"literal_expected": {
		"sentence": "`{function}` takes a text in quotes here",
		"severity": "error",
		"why": "The value is read once, when the rule is checked, so it cannot depend on data.",
		"wrong": [
			"conditions:\n  asked: born_on > date(note)\n"
		],
		"right": [
			"conditions:\n  asked: born_on > date(\"2026-01-01\")\n"
		]
	},
	"loop_of_officers": {
		"sentence": "{loop} can be gone round without end: say on one of its ways how often at most",
		"severity": "warning",
		"why": "Officers may send a case back to one another, but not for ever: meanwhile the applicant waits, and no step is late. One way of every such loop says `at_most`.",
		"wrong": [
			"steps:\n  decision:\n    outcomes:\n      ask_colleague:\n        go_to: second_look\n  second_look:\n    does: decide\n    who: head\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    outcomes:\n      seen:\n        go_to: decision\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      ask_colleague:\n        at_most: 1 time\n        go_to: second_look\n  second_look:\n    does: decide\n    who: head\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    outcomes:\n      seen:\n        go_to: decision\n"
		]
	},
	"loop_unbounded": {
		"sentence": "{loop} can be gone round without end: say on one of its ways how often at most",
		"severity": "error",
		"why": "An applicant may be asked for more only so often, and nothing may go round by itself: one way of every such loop says `at_most`.",
		"wrong": [
			"steps:\n  decision:\n    outcomes:\n      ask_again:\n        marks: required\n        go_to: correction\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      ask_again:\n        marks: required\n        at_most: 1 time\n        go_to: correction\n"
		]
	},
	"looser_than_catalogue": {
		"sentence": "`{key}` is looser here than in `{field}` of the field library; it can only be tightened",
		"severity": "error",
		"why": "A field of the catalogue means the same wherever it is used. If one procedure took more than the catalogue allows, its value would be refused by the next procedure that asks for the same thing.",
		"wrong": [
			"data:\n  applicant_name:\n    use: full_name\n    longest: 500\n"
		],
		"right": [
			"data:\n  applicant_name:\n    use: full_name\n    longest: 60\n"
		]
	},
	"markup_unsafe": {
		"sentence": "`{found}` would be markup or a program in a page; texts are plain words with Markdown links and lists",
		"severity": "warning",
		"why": "Texts are shown in pages, letters and short messages. Tags are shown as they stand, or are an attack; links may only lead to pages (`https:`, `http:`), to a letter box (`mailto:`) or to a telephone (`tel:`); a picture would be fetched from elsewhere; and no sign may turn the direction of what follows.",
		"wrong": [
			"help: Read <b>this</b> first.\n"
		],
		"right": [
			"help: Read this first, if you are < 18.\n"
		]
	},
	"maybe_absent": {
		"sentence": "`{name}` may have no value here: say what holds then",
		"severity": "error",
		"why": "Reading what may be missing would decide about a citizen by accident. Exclude it first: `x != null and …`, or a `when` around it.",
		"wrong": [
			"conditions:\n  asked: length(note) > 3\n"
		],
		"right": [
			"conditions:\n  asked: note != null and length(note) > 3\n"
		]
	},
	"member_unknown": {
		"sentence": "`{of}` has no `{name}`[, did you mean `{closest}`?][; it has: {expected}]",
		"severity": "error",
		"why": "A dotted name goes on with a member of what stands before the dot.",
		"wrong": [
			"conditions:\n  asked: some g in guests satisfies g.agee > 17\n"
		],
		"right": [
			"conditions:\n  asked: some g in guests satisfies g.age > 17\n"
		]
	},
	"members_not_taken": {
		"sentence": "`{name}` is given as `{theirs}` of `{procedure}`, which has no place for {members}",
		"severity": "warning",
		"why": "A group is given as a whole, member by member of the same name. What has no place there is lost, and asked again where it is called otherwise. Call the members alike in both procedures, or give them one by one.",
		"wrong": [
			"data:\n  owner:\n    group:\n      name:\n        as: text\n        longest: 100\n      street:\n        as: text\n        longest: 100\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - owner\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    give:\n      owner: owner\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  owner:\n    group:\n      name:\n        as: text\n        longest: 100\n      road:\n        as: text\n        longest: 100\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - owner\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		],
		"right": [
			"data:\n  owner:\n    group:\n      name:\n        as: text\n        longest: 100\n      street:\n        as: text\n        longest: 100\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - owner\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    give:\n      owner: owner\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  owner:\n    group:\n      name:\n        as: text\n        longest: 100\n      street:\n        as: text\n        longest: 100\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - owner\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		]
	},
	"mention_not_allowed": {
		"sentence": "the text mentions `{name}`, which is none of the values that it may mention[; did you mean `{closest}`?]",
		"severity": "error",
		"why": "`may_mention` is all that a template can reach, so that a reviewer sees at once which data leave in a letter.",
		"wrong": [
			"messages:\n  granted_notice:\n    body:\n      en: Granted, {{case.result}}.\n"
		],
		"right": [
			"messages:\n  granted_notice:\n    body:\n      en: Granted, {{case.number}}.\n"
		]
	},
	"mention_of_nothing": {
		"sentence": "the message `{message}` mentions `{name}`, which this procedure does not have here",
		"severity": "warning",
		"why": "Messages without `for` may be sent by every procedure, and mention what procedures have: clocks, fees, the reason of a decision. Where it is sent, the procedure has no such clock, charges nothing, or nobody on the way there gives a reason or marks anything: people would read a sentence with a hole.\nSend a message that does not mention it, or give the procedure what it lacks.",
		"wrong": [
			"messages:\n  objection_open:\n    may_mention:\n      - clocks.objection.due_on\n    subject:\n      en: You may object\n    body:\n      en: You may object until {{clocks.objection.due_on}}.\n",
			"steps:\n  refused:\n    tell:\n      officer: objection_open\n"
		],
		"right": [
			"messages:\n  objection_open:\n    may_mention:\n      - clocks.total.due_on\n    subject:\n      en: You may object\n    body:\n      en: You may object until {{clocks.total.due_on}}.\n",
			"steps:\n  refused:\n    tell:\n      officer: objection_open\n"
		]
	},
	"mention_outside_item": {
		"sentence": "the message `{message}` mentions `{name}` of one item, and is sent here, where there is no such item",
		"severity": "error",
		"why": "What is done for each item of a list knows the item by its name, and so do the messages sent there, once for each item. Sent anywhere else, such a message has nothing to put in that place.",
		"wrong": [
			"messages:\n  guest_notice:\n    for:\n      - licence\n    may_mention:\n      - guest.name\n    subject:\n      en: Your visit\n    body:\n      en: We ask {{guest.name}} to come.\n",
			"steps:\n  reception:\n    exits:\n      accepted:\n        go_to: visits\n  visits:\n    does: for_each\n    of: guests\n    as: guest\n    tell:\n      applicant: guest_notice\n    step:\n      does: tell\n      tell:\n        applicant: guest_notice\n    go_to: look_ups\n"
		],
		"right": [
			"messages:\n  guest_notice:\n    for:\n      - licence\n    may_mention:\n      - guest.name\n    subject:\n      en: Your visit\n    body:\n      en: We ask {{guest.name}} to come.\n",
			"steps:\n  reception:\n    exits:\n      accepted:\n        go_to: visits\n  visits:\n    does: for_each\n    of: guests\n    as: guest\n    step:\n      does: tell\n      tell:\n        applicant: guest_notice\n    go_to: look_ups\n"
		]
	},
	"mention_unknown": {
		"sentence": "nothing is called `{name}` in a message[, did you mean `{closest}`?]",
		"severity": "error",
		"why": "A message may mention `case`, `step`, `clocks`, `fees` and `procedure`. With `for` it may also mention what those procedures have: data, documents, computed values, conditions, and what a step left behind, such as `check.reason`, `check.answer` or what a register or another case gave there.",
		"wrong": [
			"messages:\n  granted_notice:\n    may_mention:\n      - case.number\n      - kase.number\n"
		],
		"right": [
			"messages:\n  granted_notice:\n    may_mention:\n      - case.number\n      - case.result\n    body:\n      en: Granted, {{case.number}}, {{case.result}}.\n"
		]
	},
	"mention_unused": {
		"sentence": "the message may mention `{name}` and never does",
		"severity": "warning",
		"why": "`may_mention` tells a reviewer which data leave in a letter. What no template shows can go from it.",
		"wrong": [
			"messages:\n  granted_notice:\n    may_mention:\n      - case.number\n      - case.result\n"
		],
		"right": [
			"messages:\n  granted_notice:\n    may_mention:\n      - case.number\n      - case.result\n    body:\n      en: Granted, {{case.number}}, {{case.result}}.\n"
		]
	},
	"message_not_for": {
		"sentence": "the message `{message}` is for other procedures: {expected}",
		"severity": "error",
		"why": "A message that mentions the data of one procedure cannot be sent by another.",
		"wrong": [
			"steps:\n  granted:\n    tell:\n      applicant: other_notice\n"
		],
		"right": [
			"steps:\n  granted:\n    tell:\n      applicant: granted_notice\n"
		]
	},
	"message_unknown": {
		"sentence": "unknown message `{name}`[, did you mean `{closest}`?][; there are: {expected}]",
		"severity": "error",
		"why": "Letters and notices stand in `.messages.yaml` files.",
		"wrong": [
			"steps:\n  granted:\n    tell:\n      applicant: granted_notise\n"
		],
		"right": [
			"steps:\n  granted:\n    tell:\n      applicant: granted_notice\n"
		]
	},
	"message_unsent": {
		"sentence": "nothing sends the message `{message}`",
		"severity": "warning",
		"why": "A letter that nobody sends is most often a letter that somebody waits for: a step, an outcome, an end or a result should name it. Send it, or take it out.",
		"wrong": [
			"messages:\n  hurry_notice:\n    may_mention:\n      - case.number\n    subject:\n      en: Please hurry\n    body:\n      en: Case {{case.number}} waits for you.\n"
		],
		"right": [
			"messages:\n  hurry_notice:\n    may_mention:\n      - case.number\n    subject:\n      en: Please hurry\n    body:\n      en: Case {{case.number}} waits for you.\n",
			"steps:\n  payment:\n    tell:\n      applicant: hurry_notice\n"
		]
	},
	"money_mixed": {
		"sentence": "`{sign}` takes {expected} here, but {left} is {left_type} and {right} is {right_type}",
		"severity": "error",
		"why": "Money is added to money and multiplied with numbers; two amounts multiplied mean nothing.",
		"wrong": [
			"fees:\n  handling:\n    amount: 1 GBP\n  express:\n    amount: fees.handling + children\n"
		],
		"right": [
			"fees:\n  handling:\n    amount: 1 GBP\n  express:\n    amount: fees.handling * children\n"
		]
	},
	"move_changes_verb": {
		"sentence": "cases that `{from}` would go to a step that does `{to}`; a note has to say why that is right",
		"severity": "error",
		"why": "People, deadlines and messages differ between verbs. Where the move is right all the same, the written reason is part of the plan.",
		"wrong": [
			"moves_for: licence\nfrom: 2026-01-01\nto: 2026-01-01\nsteps:\n  decision:\n    go_to: payment\n"
		],
		"right": [
			"moves_for: licence\nfrom: 2026-01-01\nto: 2026-01-01\nsteps:\n  decision:\n    note: The office has decided all of these by hand.\n    go_to: payment\n"
		]
	},
	"move_lacks_data": {
		"sentence": "at `{step}` every case has been asked for `{path}`, and the old edition does not have it; say what is given for it",
		"severity": "error",
		"why": "A case that is moved lands after the form. What the new edition asks there has to come from somewhere, or its rules read nothing. A field that was only renamed says so with `was: old_id`, and brings its value along.",
		"wrong": [
			"procedure: licence\nedition: 2025-01-01\ntitle: Licence\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\n  officer:\n    is: officer\ndata:\n  applicant_name:\n    use: full_name\n    asked_because: Nobody else knows it.\nclocks:\n  total:\n    within: 10 working days\nstarts_at: application\nsteps:\n  application:\n    does: fill_in\n    who: applicant\n    ask:\n      - applicant_name\n    go_to: decision\n  decision:\n    does: decide\n    who: officer\n    deadline:\n      within: 5 working days\n      when_late: tell officer\n    outcomes:\n      grant:\n        go_to: granted\n  granted:\n    does: end\n    result: granted\n",
			"moves_for: licence\nfrom: 2025-01-01\nto: 2026-01-01\nsteps:\n  decision:\n    go_to: decision\n"
		],
		"right": [
			"moves_for: licence\nfrom: 2026-01-01\nto: 2026-01-01\nsteps:\n  decision:\n    go_to: decision\n"
		]
	},
	"move_not_safe": {
		"sentence": "cases of `{step}` that are moved may not go on as they were promised: {why}",
		"severity": "warning",
		"why": "A plan is proved before it is carried out: whatever can still happen to a case in the new edition ends as the old one held out, what is read is there, and what was accepted once is not refused. Where the proof says no, the step is left out, or the plan says more: `give`, `when`, or a `was` in the new edition. What is right all the same is accepted with its reason, `accepts: move_not_safe`. Before, no server carries out the plan, and a release refuses it.",
		"wrong": [
			"procedure: permit\nedition: 2026-01-01\ntitle: Permit\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\n  officer:\n    is: officer\ndata:\n  applicant_name:\n    use: full_name\n    asked_because: Nobody else knows it.\nclocks:\n  total:\n    within: 10 working days\nstarts_at: application\nsteps:\n  application:\n    does: fill_in\n    who: applicant\n    ask:\n      - applicant_name\n    go_to: decision\n  decision:\n    does: decide\n    who: officer\n    deadline:\n      within: 5 working days\n      when_late: tell officer\n    outcomes:\n      grant:\n        go_to: printing\n      refuse:\n        reason: required\n        go_to: refused\n  printing:\n    does: decide\n    who: officer\n    deadline:\n      within: 2 working days\n      when_late: tell officer\n    outcomes:\n      printed:\n        go_to: granted\n  granted:\n    does: end\n    result: granted\n  refused:\n    does: end\n    result: refused\n",
			"moves_for: permit\nfrom: 2026-01-01\nto: 2026-01-01\nsteps:\n  printing:\n    go_to: decision\n"
		],
		"right": [
			"moves_for: licence\nfrom: 2026-01-01\nto: 2026-01-01\nsteps:\n  decision:\n    go_to: decision\n"
		]
	},
	"name_expected": {
		"sentence": "expected a name[, found `{found}`]",
		"severity": "error",
		"why": "A path is made of names joined by dots.",
		"wrong": [
			"conditions:\n  asked: guests. > 1\n"
		],
		"right": [
			"conditions:\n  asked: count(guests) > 1\n"
		]
	},
	"name_taken": {
		"sentence": "`{name}` already names {what}",
		"severity": "error",
		"why": "Rules read these names bare, so two things of one name would be one thing to the machine and another to the reader.",
		"wrong": [
			"conditions:\n  note: applicant_name = \"x\"\n"
		],
		"right": [
			"conditions:\n  named_x: applicant_name = \"x\"\n"
		]
	},
	"name_unknown": {
		"sentence": "unknown name `{name}`[, did you mean `{closest}`?][; rules here may read: {expected}]",
		"severity": "error",
		"why": "A rule reads data, documents, computed values, conditions and steps of its procedure, by name.",
		"wrong": [
			"conditions:\n  asked: chldren > 0\n"
		],
		"right": [
			"conditions:\n  asked: children > 0\n"
		]
	},
	"narrowed_elsewhere": {
		"sentence": "`{name}` cannot narrow `{list}`[, whose codes belong to `{parent}`]",
		"severity": "error",
		"why": "`narrowed_by` names the field in which the code of the larger unit was chosen. The list of this field has that list as its `parent`, and each code says which one it belongs to.",
		"wrong": [
			"data:\n  colour:\n    narrowed_by: shade\n  shade:\n    as: choice\n    list: colours\n"
		],
		"right": [
			"lists:\n  shades:\n    parent: colours\n    codes:\n      dark_red:\n        parent: red\n        en: Dark red\n",
			"data:\n  shade:\n    as: choice\n    list: shades\n    narrowed_by: colour\n"
		]
	},
	"near_duplicate": {
		"sentence": "`{name}` is nearly `{other}`: is one a slip of the other?",
		"severity": "warning",
		"why": "Two fields of the same kind whose ids differ by one letter are most often one field, misspelt once: then it is asked twice, and rules read only one of them.\nSo are two fields of the catalogue, and a field beside a group (`licence_numbr`) and one of its members (`licence.number`).",
		"wrong": [
			"data:\n  chimneys:\n    as: whole\n  chimnyes:\n    as: whole\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - chimneys\n      - chimnyes\n"
		],
		"right": [
			"data:\n  chimneys:\n    as: whole\n  fireplaces:\n    as: whole\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - chimneys\n      - fireplaces\n"
		]
	},
	"needs_brackets": {
		"sentence": "`{found}` has to stand in brackets here",
		"severity": "error",
		"why": "So that nobody has to know what binds closer.",
		"wrong": [
			"conditions:\n  asked: hurry and if children > 0 then true else false\n"
		],
		"right": [
			"conditions:\n  asked: hurry and (if children > 0 then true else false)\n"
		]
	},
	"never_absent": {
		"sentence": "`{name}` is never absent, so asking for it decides nothing",
		"severity": "error",
		"why": "A test that always gives the same answer hides a mistake.",
		"wrong": [
			"conditions:\n  asked: children != null\n"
		],
		"right": [
			"conditions:\n  asked: children > 0\n"
		]
	},
	"never_asked": {
		"sentence": "`{name}` is needed, and no step asks it and no register gives it",
		"severity": "warning",
		"why": "A rule, a letter, an office or a step needs it, and in no case of its own will it be there.\nAsk it before it is needed, or fetch it; what only a procedure that starts this one ever gives is accepted with that reason.",
		"wrong": [
			"data:\n  income:\n    as: money\nconditions:\n  hurry: income > 1000\n"
		],
		"right": [
			"data:\n  income:\n    as: money\nconditions:\n  hurry: income > 1000\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - income\n"
		]
	},
	"never_delegated": {
		"sentence": "`{step}` is never done by another, and `{channel}` lets the partner `{role}` do it",
		"severity": "error",
		"why": "What somebody has to do in person cannot be handed to a partner. Take the step from `may`, or allow delegation.",
		"wrong": [
			"channels:\n  agent:\n    filled_by: shop\n    consent: one_time_code\n    may:\n      - application\n      - payment\nroles:\n  shop:\n    is: partner\nsteps:\n  payment:\n    delegation: never\n"
		],
		"right": [
			"channels:\n  agent:\n    filled_by: shop\n    consent: one_time_code\n    may:\n      - application\nroles:\n  shop:\n    is: partner\nsteps:\n  payment:\n    delegation: never\n"
		]
	},
	"never_in_force": {
		"sentence": "`{name}` is never in force: it ends on {until}, before it begins on {from}",
		"severity": "error",
		"why": "First and last day are swapped, or one of them is mistyped: of an item of the procedure, or of something shared, such as a source of law.",
		"wrong": [
			"documents:\n  proof:\n    from: 2026-09-01\n    until: 2026-06-30\n"
		],
		"right": [
			"documents:\n  proof:\n    from: 2026-06-30\n    until: 2026-09-01\n"
		]
	},
	"never_joins": {
		"sentence": "the branch `{branch}` never ends, so `{step}` waits for ever",
		"severity": "error",
		"why": "What follows branches waits until each of them has ended. A branch whose steps only lead to one another never does: one of its ways has to say nothing about where it goes on.",
		"wrong": [
			"steps:\n  look_ups:\n    branches:\n      opinions:\n        starts_at: first\n        steps:\n          first:\n            does: decide\n            who: officer\n            deadline:\n              within: 1 day\n              when_late: tell head\n            outcomes:\n              unsure:\n                at_most: 1 time\n                go_to: second\n          second:\n            does: decide\n            who: head\n            deadline:\n              within: 1 day\n              when_late: tell officer\n            outcomes:\n              unsure:\n                at_most: 1 time\n                go_to: first\n"
		],
		"right": [
			"steps:\n  look_ups:\n    branches:\n      opinions:\n        starts_at: first\n        steps:\n          first:\n            does: decide\n            who: officer\n            deadline:\n              within: 1 day\n              when_late: tell head\n            outcomes:\n              unsure:\n                at_most: 1 time\n                go_to: second\n          second:\n            does: decide\n            who: head\n            deadline:\n              within: 1 day\n              when_late: tell officer\n            outcomes:\n              sure:\n"
		]
	},
	"never_open": {
		"sentence": "`{key}` can never be opened",
		"severity": "error",
		"why": "A province or a bundle may set values that are opened for it: amounts, limits, times. Who acts, where a case goes, what is\nasked of people and every rule are the same for all, so nobody gains a requirement or loses a right by a local text.",
		"wrong": [
			"open:\n  steps.decision.who:\n"
		],
		"right": [
			"open:\n  steps.decision.deadline.within:\n"
		]
	},
	"never_waits": {
		"sentence": "`{step}` waits for {day}, and the edition begins on {edition} only: no case ever waits there",
		"severity": "warning",
		"why": "A day that stands in the text is the same for every case. One that lies before the first day of the edition has passed whenever a case comes there, so the step does nothing.",
		"wrong": [
			"steps:\n  application:\n    go_to: season\n  season:\n    does: wait_for\n    event: at 2025-05-01\n    go_to: reception\n"
		],
		"right": [
			"steps:\n  application:\n    go_to: season\n  season:\n    does: wait_for\n    event: at 2026-05-01\n    go_to: reception\n"
		]
	},
	"no_order": {
		"sentence": "{name} is {found}, which has no order[; did you mean `{closest}`?]",
		"severity": "error",
		"why": "Codes and words are equal or not; a partial date, which may lack its day, is compared by its first or last one, through `earliest` or `latest`.",
		"wrong": [
			"conditions:\n  asked: colour > \"red\"\n"
		],
		"right": [
			"conditions:\n  asked: colour != \"red\"\n"
		]
	},
	"nobody_acts": {
		"sentence": "nobody does `{step}`: a step that does `{does}` waits for a person",
		"severity": "error",
		"why": "Say with `who` which role acts. Without one the case would wait until the deadline, every time.",
		"wrong": [
			"part: lonely\nstarts_at: look\nexits:\n  looked:\nsteps:\n  look:\n    does: decide\n    deadline:\n      within: 1 day\n      when_late: leave looked\n    outcomes:\n      fine:\n        leave: looked\n",
			"steps:\n  decision:\n    outcomes:\n      grant:\n        go_to: loneliness\n  loneliness:\n    does: follow\n    part: lonely\n    exits:\n      looked:\n        go_to: registration\n"
		],
		"right": [
			"steps:\n  decision:\n    who: officer\n"
		]
	},
	"not_a_list": {
		"sentence": "expected a list, but {name} is {found}",
		"severity": "error",
		"why": "`some` and `every` go through the items of a repeated group.",
		"wrong": [
			"conditions:\n  asked: some g in children satisfies g > 1\n"
		],
		"right": [
			"conditions:\n  asked: some g in guests satisfies g.age > 17\n"
		]
	},
	"not_a_number": {
		"sentence": "expected a number or an amount of money, but {name} is {found}",
		"severity": "error",
		"why": "Only numbers and amounts are added, multiplied and divided; days are moved with `add_days`.",
		"wrong": [
			"conditions:\n  asked: applicant_name + 1 > 2\n"
		],
		"right": [
			"conditions:\n  asked: children + 1 > 2\n"
		]
	},
	"not_asked_when_silent": {
		"sentence": "`{name}` is needed and is to be asked where its register has nothing, and no step asks it",
		"severity": "warning",
		"why": "A register may be down or have no such record. By `if_silent: ask`, which holds where nothing else is said, people are asked then, but only on a page that has the field.\nPut it on the page where it is first needed: it shows what the register gave, and asks only what is missing. Or say `if_silent: leave_empty`, and let the rules do without it, or `if_silent: officer`.",
		"wrong": [
			"data:\n  known_name:\n    use: full_name\n    fetch: population.person.full_name by applicant_id\nconditions:\n  hurry: known_name = \"Ann Onymous\"\n"
		],
		"right": [
			"data:\n  known_name:\n    use: full_name\n    fetch: population.person.full_name by applicant_id\n    if_silent: leave_empty\nconditions:\n  hurry: known_name != null and known_name = \"Ann Onymous\"\n"
		]
	},
	"not_by_day": {
		"sentence": "`{key}` cannot change on a day within an edition",
		"severity": "error",
		"why": "Within an edition amounts, budgets, limits, rules and the days of fields, documents, fees, checks, outcomes, choices, pages, channels, results and clocks may change on a day. What would change the steps themselves, whose task something is or what it is called may not: open cases would stand where there is nothing, or where nobody acts. A clock by which a step waits has no days either: without it the step would wait for ever. Write a rule over `today`, or a new edition.\n\nIn the catalogue the same keys of a field may change; what a code list, a letter, a register or an office says may not, for no case would read it by its own day.",
		"wrong": [
			"roles:\n  officer:\n    from: 2027-01-01\n"
		],
		"right": [
			"results:\n  licence:\n    from: 2026-03-01\n    valid_for:\n      2026-01-01: 1 year\n      2027-01-01: 2 years\n"
		]
	},
	"not_needs_brackets": {
		"sentence": "what `not` turns around stands in brackets",
		"severity": "error",
		"why": "`not a and b` could mean two things.",
		"wrong": [
			"conditions:\n  asked: not hurry\n"
		],
		"right": [
			"conditions:\n  asked: not(hurry)\n"
		]
	},
	"not_yes_no": {
		"sentence": "expected a yes/no, but {name} is {found}[; did you mean `{closest}`?]",
		"severity": "error",
		"why": "`and`, `or`, `not` and `if` ask questions that are answered yes or no.",
		"wrong": [
			"conditions:\n  asked: hurry and children\n"
		],
		"right": [
			"conditions:\n  asked: hurry and children > 0\n"
		]
	},
	"nothing_to_choose": {
		"sentence": "nothing is left to choose at `{name}`: every code of `{list}` has gone out of force",
		"severity": "error",
		"why": "A form that asks it can never be sent, and an officer can give no reason. Give the list codes that are in force, or name another list.",
		"wrong": [
			"lists:\n  colours:\n    until: 2025-06-30\n"
		],
		"right": [
			"lists:\n  colours:\n    codes:\n      yellow:\n        en: Yellow\n"
		]
	},
	"nothing_to_pay": {
		"sentence": "at the step `{step}` no case has anything to pay[ from {from} on]",
		"severity": "warning",
		"why": "A payment of nothing is a step that only costs time. Where every line ends on a day and nothing follows it, what comes next was forgotten, or the step goes with the fee: say it in the edition of that day.",
		"wrong": [
			"fees:\n  licence:\n    when: hurry and colour = \"green\"\n"
		],
		"right": [
			"fees:\n  licence:\n    when: hurry\n"
		]
	},
	"null_misplaced": {
		"sentence": "`null` can only be compared with a value that may be absent",
		"severity": "error",
		"why": "It says \"there is none\", and is no value to reckon with.",
		"wrong": [
			"conditions:\n  asked: count(guests) = null\n"
		],
		"right": [
			"conditions:\n  asked: note = null\n"
		]
	},
	"number_too_long": {
		"sentence": "`{found}` has more digits than a rule counts exactly",
		"severity": "error",
		"why": "Numbers are exact up to 28 digits.",
		"wrong": [
			"conditions:\n  asked: children > 12345678901234567890123456789\n"
		],
		"right": [
			"conditions:\n  asked: children > 1\n"
		]
	},
	"offered_never": {
		"sentence": "this ends on {until}, before it begins on {first}: no case can ever start here",
		"severity": "warning",
		"why": "A roll-out begins with its `from`, and no earlier than the edition.",
		"wrong": [
			"offered:\n  everywhere:\n    until: 2025-12-31\n"
		],
		"right": [
			"offered:\n  everywhere:\n    until: 2026-12-31\n"
		]
	},
	"office_kind_unknown": {
		"sentence": "unknown kind of office `{name}`[, did you mean `{closest}`?][; the kinds are: {expected}]",
		"severity": "error",
		"why": "Kinds of office stand in `.offices.yaml` files, each with its calendar.",
		"wrong": [
			"offices:\n  competent:\n    is: licence_offce\n"
		],
		"right": [
			"offices:\n  competent:\n    is: licence_office\n"
		]
	},
	"office_may_be_absent": {
		"sentence": "in some cases no office has the task at `{step}`: it is that of `{path}`, which may be absent",
		"severity": "warning",
		"why": "The office is the one of a unit that the data names, and some cases do not have that value: then every office of the kind sees the task.\nMake the field required, ask it in all cases, or say under `instead` which office it is where the value is absent.",
		"wrong": [
			"offices:\n  competent:\n    is: licence_office of district\ndata:\n  district:\n    as: choice\n    list: colours\n    answer: optional\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - district\n      - proof\n"
		],
		"right": [
			"offices:\n  competent:\n    is: licence_office of district\ndata:\n  district:\n    as: choice\n    list: colours\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - district\n      - proof\n"
		]
	},
	"office_missing": {
		"sentence": "the officer `{role}` belongs to no office",
		"severity": "warning",
		"why": "A procedure that routes to offices says for each officer in which one they sit. Without `office` the task shows in no office's list, or in everybody's.",
		"wrong": [
			"roles:\n  inspector:\n    is: officer\nanytime:\n  stop:\n    who: inspector\n    reason: required\n    go_to: withdrawn\n"
		],
		"right": [
			"roles:\n  inspector:\n    is: officer\n    office: competent\nanytime:\n  stop:\n    who: inspector\n    reason: required\n    go_to: withdrawn\n"
		]
	},
	"office_not_assumed": {
		"sentence": "no cases come to an office `{name}`[, did you mean `{closest}`?][; the offices are: {expected}]",
		"severity": "error",
		"why": "Officers that are counted by office sit where cases come. Whoever sits at an office that stands under no `offices` would never have anything to do, and the office that was meant would have nobody.",
		"wrong": [
			"officers:\n  officer:\n    nord: 2\n    south: 1\n"
		],
		"right": [
			"officers:\n  officer:\n    north: 2\n    south: 1\n"
		]
	},
	"office_unit_missing": {
		"sentence": "there is one `{kind}` for each `{unit}`, and `{office}` does not say for which",
		"severity": "error",
		"why": "A kind of office with a `unit` has many offices. `of` names the data that say which one: the unit where somebody lives, or where the case was filed.",
		"wrong": [
			"offices:\n  branch_office:\n    title: Branch office\n    unit: colours\n    calendar: office\n",
			"offices:\n  branch:\n    is: branch_office\nroles:\n  officer:\n    office: branch\n"
		],
		"right": [
			"offices:\n  desk:\n    is: licence_office\nroles:\n  officer:\n    office: desk\n"
		]
	},
	"office_unit_wrong": {
		"sentence": "there is one `{kind}` for each `{unit}`, and `{path}` of `{office}` names none",
		"severity": "error",
		"why": "The office is found by the unit it serves, so what follows `of` has to be a choice from the same list: a province does not say which commune.",
		"wrong": [
			"offices:\n  branch_office:\n    title: Branch office\n    unit: colours\n    calendar: office\n",
			"offices:\n  branch:\n    is: branch_office of applicant_name\nroles:\n  officer:\n    office: branch\n"
		],
		"right": [
			"offices:\n  branch_office:\n    title: Branch office\n    unit: colours\n    calendar: office\n",
			"offices:\n  branch:\n    is: branch_office of colour\nroles:\n  officer:\n    office: branch\n"
		]
	},
	"office_unknown": {
		"sentence": "unknown office `{name}`[, did you mean `{closest}`?][; the offices of this procedure are: {expected}]",
		"severity": "error",
		"why": "A role's office is an entry of the procedure's `offices`.",
		"wrong": [
			"roles:\n  officer:\n    office: competnt\n"
		],
		"right": [
			"roles:\n  officer:\n    office: competent\n"
		]
	},
	"once_in_a_case": {
		"sentence": "`{name}` exists once in a case: each item would replace what the one before left",
		"severity": "error",
		"why": "What is done for each item of a list leaves an answer for each; data and results belong to the whole case.",
		"wrong": [
			"steps:\n  decision:\n    outcomes:\n      grant:\n        go_to: consents\n  consents:\n    does: for_each\n    of: guests\n    as: guest\n    step:\n      does: decide\n      who: officer\n      ask:\n        - note\n      deadline:\n        within: 2 working days\n        when_late: tell head\n      outcomes:\n        fine:\n        wrong:\n    go_to: registration\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      grant:\n        go_to: consents\n  consents:\n    does: for_each\n    of: guests\n    as: guest\n    step:\n      does: decide\n      who: officer\n      deadline:\n        within: 2 working days\n        when_late: tell head\n      outcomes:\n        fine:\n        wrong:\n          reason: required\n    go_to: registration\n"
		]
	},
	"opens_nothing": {
		"sentence": "`{path}` is no value that could be set[, did you mean `{closest}`?]",
		"severity": "error",
		"why": "A path of `open` names the keys from the root of the file, each of them, and an item on its way has to be there. Of a step that follows a part it names what that part opens. Where it leads nowhere, whoever sets the value would write a key that nobody reads.",
		"wrong": [
			"open:\n  steps.decision.within:\n"
		],
		"right": [
			"open:\n  steps.decision.deadline.within:\n"
		]
	},
	"operand_missing": {
		"sentence": "a value is missing here[, found `{found}`]",
		"severity": "error",
		"why": "Every sign needs a value on both sides.",
		"wrong": [
			"conditions:\n  asked: children >\n"
		],
		"right": [
			"conditions:\n  asked: children > 0\n"
		]
	},
	"other_meaning_given": {
		"sentence": "`{name}` is given as `{theirs}` of `{procedure}`, and the two mean different things",
		"severity": "warning",
		"why": "Both fields say by a URI (`means`) what they hold, and it is not the same; or they are two fields of the catalogue whose values are written differently: a name given as a number, or a number as a telephone. The value would stand in the wrong place of the started case, with the applicant's own word for it.\nGive the field that is meant.",
		"wrong": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    give:\n      identity_number: applicant_name\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  identity_number:\n    use: personal_id\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - identity_number\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		],
		"right": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    give:\n      identity_number: applicant_id\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  identity_number:\n    use: personal_id\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - identity_number\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		]
	},
	"other_value_given": {
		"sentence": "`{service}` takes `{name}`, and `{step}` gives it something else than `{path}`, which is asked",
		"severity": "warning",
		"why": "The case asks a value under the very name by which the service takes it, and the step gives nothing of it: the wrong value is recorded, and what was asked goes nowhere.\nGive what was asked. Where the other value is meant, give the field a name that tells the two apart.",
		"wrong": [
			"data:\n  holder:\n    use: personal_id\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - holder\n      - proof\n"
		],
		"right": [
			"data:\n  holder:\n    use: personal_id\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - holder\n      - proof\n  registration:\n    give:\n      holder: holder\n"
		]
	},
	"others_of_several_steps": {
		"sentence": "single tasks can stay open, but the branch `{branch}` has several steps",
		"severity": "error",
		"why": "Once enough branches are done, the case goes on. What is still open then is a task that is recorded and leads nowhere.",
		"wrong": [
			"steps:\n  look_ups:\n    done_when: any\n    others: finished\n    branches:\n      by_hand:\n        starts_at: first_look\n        steps:\n          first_look:\n            does: decide\n            who: officer\n            deadline:\n              within: 1 day\n              when_late: tell head\n            outcomes:\n              done:\n"
		],
		"right": [
			"steps:\n  look_ups:\n    done_when: any\n    others: finished\n    branches:\n      by_hand:\n        does: decide\n        who: officer\n        deadline:\n          within: 1 day\n          when_late: tell head\n        outcomes:\n          done:\n"
		]
	},
	"outcome_never_allowed": {
		"sentence": "this outcome can be chosen in no case: `{rule}` is never true here",
		"severity": "error",
		"why": "An outcome that nobody may ever choose promises a way that does not exist. What is known on every way to the step counts.",
		"wrong": [
			"steps:\n  decision:\n    outcomes:\n      grant:\n        allowed: children < 0\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      grant:\n        allowed: children > 0\n"
		]
	},
	"outcome_unknown": {
		"sentence": "unknown outcome `{name}`[, did you mean `{closest}`?][; the ways on here are: {expected}]",
		"severity": "error",
		"why": "What a deadline takes, or what a clock waits for, must be a way on of that step.",
		"wrong": [
			"steps:\n  decision:\n    deadline:\n      when_late: take grantd\n"
		],
		"right": [
			"steps:\n  decision:\n    deadline:\n      when_late: take grant\n"
		]
	},
	"outcomes_all_forbidden": {
		"sentence": "nothing can be chosen at `{step}` when: {case}",
		"severity": "error",
		"why": "One outcome must always be possible, or the case stands where nobody can do anything. The example is one such case.",
		"wrong": [
			"steps:\n  look_ups:\n    go_to: first_look\n  first_look:\n    does: decide\n    who: officer\n    deadline:\n      within: 1 day\n      when_late: tell head\n    outcomes:\n      small:\n        allowed: children < 3\n        go_to: sorting\n      large:\n        allowed: children > 3\n        go_to: sorting\n"
		],
		"right": [
			"steps:\n  look_ups:\n    go_to: first_look\n  first_look:\n    does: decide\n    who: officer\n    deadline:\n      within: 1 day\n      when_late: tell head\n    outcomes:\n      small:\n        allowed: children < 3\n        go_to: sorting\n      large:\n        allowed: children >= 3\n        go_to: sorting\n"
		]
	},
	"over_before_edition": {
		"sentence": "`{name}` is there in no case: it ends on {until}, and the edition begins on {first}",
		"severity": "warning",
		"why": "An edition serves only cases from its first day on. What was over before can go, or its last day is mistyped.",
		"wrong": [
			"checks:\n  few_children:\n    until: 2025-12-31\n    must: children < 9\n    say: At most eight.\n"
		],
		"right": [
			"checks:\n  few_children:\n    until: 2026-12-31\n    must: children < 9\n    say: At most eight.\n"
		]
	},
	"override_in_branch": {
		"sentence": "what `{step}` decides cannot be decided otherwise later: it stands beside other branches, where no outcome can be taken back",
		"severity": "error",
		"why": "A branch ends by itself, and what follows reads all branches together: replacing one outcome later would need the others again. Decide by rule before or after the branches.",
		"wrong": [
			"steps:\n  look_ups:\n    branches:\n      automatic:\n        does: decide\n        by: rule\n        override:\n          who: head\n        outcomes:\n          in_a_hurry:\n            when: hurry\n          others:\n            when: otherwise\n"
		],
		"right": [
			"steps:\n  look_ups:\n    branches:\n      automatic:\n        does: decide\n        by: rule\n        outcomes:\n          in_a_hurry:\n            when: hurry\n          others:\n            when: otherwise\n"
		]
	},
	"override_missing": {
		"sentence": "`{outcome}` of `{step}` refuses by rule alone: `{end}`, and nobody may replace it",
		"severity": "error",
		"why": "A rule is never the last word against a citizen: where it can lead to a refusal that no person decides about on the way, `override` names the role that may replace the outcome, with a written reason. A choice or the answer of a register that refuses goes to a `decide` of a person first.",
		"wrong": [
			"steps:\n  reception:\n    exits:\n      accepted:\n        go_to: eligibility\n  eligibility:\n    does: decide\n    by: rule\n    outcomes:\n      in_a_hurry:\n        when: hurry\n        because: You are in a hurry.\n        go_to: refused\n      others:\n        when: otherwise\n        go_to: look_ups\n"
		],
		"right": [
			"steps:\n  reception:\n    exits:\n      accepted:\n        go_to: eligibility\n  eligibility:\n    does: decide\n    by: rule\n    override:\n      who: head\n      within: 10 working days\n    outcomes:\n      in_a_hurry:\n        when: hurry\n        because: You are in a hurry.\n        go_to: refused\n      others:\n        when: otherwise\n        go_to: look_ups\n"
		]
	},
	"page_hides_needed": {
		"sentence": "{names} are read in all cases, and the page `{page}` that asks them is shown only where `{rule}`",
		"severity": "error",
		"why": "Several rules read what the page asks without asking whether it is there. The other places are those rules.\nShow the page in all cases, ask what is needed on another page, or let each of the rules do without it.",
		"wrong": [
			"computed:\n  plates:\n    as: whole\n    title: Plates\n    is: children + 1\n  chairs:\n    as: whole\n    title: Chairs\n    is: children + 2\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - born_on\n      - guests\n      - proof\n    go_to: household\n  household:\n    does: fill_in\n    who: applicant\n    pages:\n      family:\n        title: Your family\n        when: hurry\n        ask:\n          - children\n    deadline:\n      within: 30 days\n      when_late: go to refused\n    go_to: reception\n"
		],
		"right": [
			"computed:\n  plates:\n    as: whole\n    title: Plates\n    is: children + 1\n  chairs:\n    as: whole\n    title: Chairs\n    is: children + 2\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - born_on\n      - guests\n      - proof\n    go_to: household\n  household:\n    does: fill_in\n    who: applicant\n    pages:\n      family:\n        title: Your family\n        ask:\n          - children\n    deadline:\n      within: 30 days\n      when_late: go to refused\n    go_to: reception\n"
		]
	},
	"paid_before_check": {
		"sentence": "`{step}` takes money before `{check}`, which costs nothing and can lead to `{end}` without a refund",
		"severity": "warning",
		"why": "What a rule, a register or a look at the papers can tell is told before the applicant pays. Otherwise let the end say `refund: all`.",
		"wrong": [
			"steps:\n  registration:\n    answers:\n      recorded:\n        go_to: payment\n  payment:\n    go_to: eligibility\n  eligibility:\n    does: decide\n    by: rule\n    override:\n      who: head\n    outcomes:\n      in_a_hurry:\n        when: hurry\n        because: You are in a hurry.\n        go_to: refused\n      others:\n        when: otherwise\n        go_to: signature\n"
		],
		"right": [
			"steps:\n  registration:\n    answers:\n      recorded:\n        go_to: eligibility\n  eligibility:\n    does: decide\n    by: rule\n    override:\n      who: head\n    outcomes:\n      in_a_hurry:\n        when: hurry\n        because: You are in a hurry.\n        go_to: refused\n      others:\n        when: otherwise\n        go_to: payment\n"
		]
	},
	"paid_before_known": {
		"sentence": "the fee `{fee}` depends on `{name}`, which is asked only after it is paid at `{step}`",
		"severity": "error",
		"why": "Whether something is free, or how much it costs, has to be known when it is paid: otherwise people pay what they never owed, and have to ask for it back.",
		"wrong": [
			"data:\n  poor:\n    as: yes_no\nfees:\n  licence:\n    rates:\n      free:\n        when: poor\n        amount: 0.00 GBP\nsteps:\n  registration:\n    answers:\n      recorded:\n        go_to: payment\n  payment:\n    go_to: means\n  means:\n    does: decide\n    who: officer\n    ask:\n      - poor\n    deadline:\n      within: 1 working day\n      when_late: tell head\n    outcomes:\n      seen:\n        go_to: signature\n"
		],
		"right": [
			"data:\n  poor:\n    as: yes_no\nfees:\n  licence:\n    rates:\n      free:\n        when: poor\n        amount: 0.00 GBP\nsteps:\n  registration:\n    answers:\n      recorded:\n        go_to: means\n  means:\n    does: decide\n    who: officer\n    ask:\n      - poor\n    deadline:\n      within: 1 working day\n      when_late: tell head\n    outcomes:\n      seen:\n        go_to: payment\n"
		]
	},
	"paper_replaceable": {
		"sentence": "`{name}` is asked as a paper, though {way} has it",
		"severity": "warning",
		"why": "Data and electronic documents come before paper: put the way that spares it first in `satisfied_by`. A register that is granted has it, another procedure stores it in the repository or takes it from there, or its owner has it in a wallet.\nWhere the paper has to be seen all the same, `replaced_because` says why.",
		"wrong": [
			"fields:\n  diploma:\n    as: document\n",
			"registers:\n  population:\n    records:\n      graduate:\n        found_by:\n          - personal_id\n        gives:\n          diploma: diploma\n    grants:\n      licence:\n        may_read:\n          - person.full_name\n          - graduate.diploma\n",
			"documents:\n  proof:\n    kind: diploma\n"
		],
		"right": [
			"fields:\n  diploma:\n    as: document\n",
			"registers:\n  population:\n    records:\n      graduate:\n        found_by:\n          - personal_id\n        gives:\n          diploma: diploma\n    grants:\n      licence:\n        may_read:\n          - person.full_name\n          - graduate.diploma\n",
			"documents:\n  proof:\n    kind: diploma\n    satisfied_by:\n      - population.graduate.diploma by applicant_id\n      - upload\n"
		]
	},
	"part_needs": {
		"sentence": "the part `{part}` needs the {what} `{name}`",
		"severity": "error",
		"why": "A part says what a procedure must have for its steps to work.",
		"wrong": [
			"needs:\n  roles:\n    - archivist\n"
		],
		"right": [
			"needs:\n  roles:\n    - officer\n"
		]
	},
	"part_unknown": {
		"sentence": "unknown part `{name}`[, did you mean `{closest}`?][; the parts are: {expected}]",
		"severity": "error",
		"why": "`follow` names a part of a `.part.yaml` file.",
		"wrong": [
			"steps:\n  reception:\n    part: receptoin\n"
		],
		"right": [
			"steps:\n  reception:\n    part: reception\n"
		]
	},
	"partner_outside_may": {
		"sentence": "the partner `{role}` acts at `{step}`, which no channel lets them do",
		"severity": "error",
		"why": "A partner acts in the citizen's name only in the steps that the channel lists under `may`.",
		"wrong": [
			"channels:\n  agent:\n    filled_by: shop\n    consent: one_time_code\n    may:\n      - application\nroles:\n  shop:\n    is: partner\nsteps:\n  payment:\n    who: shop\n"
		],
		"right": [
			"channels:\n  agent:\n    filled_by: shop\n    consent: one_time_code\n    may:\n      - application\n      - payment\nroles:\n  shop:\n    is: partner\n"
		]
	},
	"person_found_too_late": {
		"sentence": "`{role}` cannot open `{step}`: they are found by `{path}`, which this very form asks",
		"severity": "warning",
		"why": "Who somebody is has to be in the file before they can open a form. Here only the form itself asks it, so whoever fills it in first is never that person. Let the others of `who` fill it in and give the person a step of their own after it, or ask the value in an earlier form.",
		"wrong": [
			"roles:\n  neighbour:\n    is: person\n    found_by: note\ndata:\n  note:\n    answer: required\nsteps:\n  application:\n    who:\n      - applicant\n      - neighbour\n"
		],
		"right": [
			"roles:\n  neighbour:\n    is: person\n    found_by: note\ndata:\n  note:\n    answer: required\nsteps:\n  application:\n    who: applicant\n    go_to: consent\n  consent:\n    does: confirm\n    who: neighbour\n    shows:\n      - colour\n    deadline:\n      within: 7 days\n      when_late: take objected\n    outcomes:\n      confirmed:\n        go_to: reception\n      objected:\n        go_to: refused\n"
		]
	},
	"person_may_be_absent": {
		"sentence": "in some cases nobody can do `{step}`: `{role}` is found by `{path}`, which may be absent",
		"severity": "warning",
		"why": "Whoever is to act is named in the data, and some cases do not have that value. Give the step the same `when` as the data, make the field required, or ask it earlier.",
		"wrong": [
			"roles:\n  neighbour:\n    is: person\n    found_by: note\nsteps:\n  look_ups:\n    branches:\n      consent:\n        does: confirm\n        who: neighbour\n        shows:\n          - colour\n        deadline:\n          within: 1 day\n          when_late: take objected\n"
		],
		"right": [
			"roles:\n  neighbour:\n    is: person\n    found_by: note\nsteps:\n  look_ups:\n    branches:\n      consent:\n        does: confirm\n        who: neighbour\n        when: note != null\n        shows:\n          - colour\n        deadline:\n          within: 1 day\n          when_late: take objected\n"
		]
	},
	"person_not_found": {
		"sentence": "nothing says who the person `{role}` is",
		"severity": "error",
		"why": "A person other than the applicant is named in the data: `found_by` reads their number. Without it nobody ever holds the role.",
		"wrong": [
			"roles:\n  neighbour:\n    is: person\nanytime:\n  object:\n    who: neighbour\n    go_to: withdrawn\n"
		],
		"right": [
			"roles:\n  neighbour:\n    is: person\n    found_by: applicant_id\nanytime:\n  object:\n    who: neighbour\n    go_to: withdrawn\n"
		]
	},
	"placeholder_unfilled": {
		"sentence": "`{found}` is not filled in here: people would read it as it stands",
		"severity": "warning",
		"why": "Values are filled into letters and short messages only. Titles, hints and guidance are the same for everybody.",
		"wrong": [
			"help: You are {{applicant_name}}.\n"
		],
		"right": [
			"help: We know your name.\n"
		]
	},
	"placeholders_differ": {
		"sentence": "`{key}` in `{language}` does not show the same values as in `{first}`: {names}",
		"severity": "warning",
		"why": "Whoever reads another language is told the same: the number of the case, the day, the amount.",
		"wrong": [
			"messages:\n  granted_notice:\n    body:\n      en: Granted, {{case.number}}.\n      de: Erteilt.\n"
		],
		"right": [
			"messages:\n  granted_notice:\n    body:\n      en: Granted, {{case.number}}.\n      de: Erteilt, {{case.number}}.\n"
		]
	},
	"procedure_unknown": {
		"sentence": "unknown procedure `{name}`[, did you mean `{closest}`?][; the procedures are: {expected}]",
		"severity": "error",
		"why": "Scenarios and texts belong to a procedure of the library.",
		"wrong": [
			"scenarios_for: licens\n"
		],
		"right": [
			"scenarios_for: licence\n"
		]
	},
	"quantifier_nested": {
		"sentence": "`{found}` cannot stand inside another `some`, `every` or `for`",
		"severity": "error",
		"why": "One list at a time: give the inner question a name under `conditions`.",
		"wrong": [
			"conditions:\n  asked: every g in guests satisfies (some h in guests satisfies g.age > h.age)\n"
		],
		"right": [
			"conditions:\n  asked: every g in guests satisfies g.age > 1\n"
		]
	},
	"rate_changes_nothing": {
		"sentence": "the rate `{rate}` of `{fee}` comes to the same amount as without it",
		"severity": "warning",
		"why": "A rate stands there to change the price; one that does not was mistyped or forgotten.",
		"wrong": [
			"fees:\n  licence:\n    rates:\n      family:\n        when: children > 2\n        percent: 100 percent\n"
		],
		"right": [
			"fees:\n  licence:\n    rates:\n      family:\n        when: children > 2\n        percent: 50 percent\n"
		]
	},
	"rate_never_applies": {
		"sentence": "the rate `{rate}` of `{fee}` applies in no case",
		"severity": "warning",
		"why": "An exemption or a reduction that nobody can have is a promise that is not kept: the condition of the line, or the way to the payment, already excludes it.",
		"wrong": [
			"fees:\n  licence:\n    when: children > 0\n    rates:\n      childless:\n        when: children = 0\n        amount: 0.00 GBP\n"
		],
		"right": [
			"fees:\n  licence:\n    rates:\n      childless:\n        when: children = 0\n        amount: 0.00 GBP\n"
		]
	},
	"rates_overlap": {
		"sentence": "the rate `{second}` holds together with `{first}` when: {case}",
		"severity": "error",
		"why": "With `only one`, a fee would have two amounts. Make the rates exclude each other, or say with `if_several_apply` which one counts.",
		"wrong": [
			"fees:\n  licence:\n    rates:\n      online:\n        when: case.channel = \"online\"\n        amount: 8.00 GBP\n      families:\n        when: children > 2\n        amount: 5.00 GBP\n"
		],
		"right": [
			"fees:\n  licence:\n    if_several_apply: lowest\n    rates:\n      online:\n        when: case.channel = \"online\"\n        amount: 8.00 GBP\n      families:\n        when: children > 2\n        amount: 5.00 GBP\n"
		]
	},
	"read_before_asked": {
		"sentence": "`{name}` is read at `{step}` before every case has been asked for it[, as on the way {way}]",
		"severity": "error",
		"why": "Data must be collected on every path to where a rule reads it, or a step shows it; where an office is that of a unit that the data names, to where it first acts.\nWhat decides whether a form asks something (`when`) has to be known at that form, or nobody will ever see the question.\nThe way that is named is the shortest on which a case comes there unasked; the second place is where it is asked at last.",
		"wrong": [
			"data:\n  verdict:\n    as: yes_no\nsteps:\n  decision:\n    ask:\n      - verdict\n  sorting:\n    choose:\n      in_a_hurry:\n        when: verdict\n        go_to: decision\n"
		],
		"right": [
			"data:\n  verdict:\n    as: yes_no\nsteps:\n  application:\n    ask:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n      - verdict\n  sorting:\n    choose:\n      in_a_hurry:\n        when: verdict\n        go_to: decision\n"
		]
	},
	"read_before_done": {
		"sentence": "`{name}` is read at `{step}`, and no way leads from there to here",
		"severity": "warning",
		"why": "What a step leaves behind (`outcome`, `answer`, `done_on`, what a register or another case gives) is there once it is done. No case has been at that step when it comes here: it comes later, or is a branch beside this one whose result is given to somebody, and branches may be done in any order.\nA rule with a guard (`!= null`), or a value that may be left out, would always be without it.",
		"wrong": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        when: decision.outcome != null and decision.outcome = \"grant\"\n        go_to: decision\n"
		],
		"right": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        when: colour = \"red\"\n        go_to: decision\n"
		]
	},
	"reason_for_nothing": {
		"sentence": "`{key}` at `{name}` excuses nothing: no register, repository or wallet of the library holds it",
		"severity": "warning",
		"why": "A reason that outlives its cause hides the next one.",
		"wrong": [
			"data:\n  colour:\n    asked_because: Nobody else knows it.\n"
		],
		"right": [
			"data:\n  colour:\n    help: Nobody else knows it.\n"
		]
	},
	"record_field_unknown": {
		"sentence": "unknown field of the record `{name}`[, did you mean `{closest}`?][; it gives: {expected}]",
		"severity": "error",
		"why": "Only what the register's file says the record gives can be read.",
		"wrong": [
			"data:\n  applicant_name:\n    prefill: population.person.fullname by applicant_id\n"
		],
		"right": [
			"data:\n  applicant_name:\n    prefill: population.person.full_name by applicant_id\n"
		]
	},
	"record_unknown": {
		"sentence": "unknown record `{name}`[, did you mean `{closest}`?][; the records of that register are: {expected}]",
		"severity": "error",
		"why": "A source reads one kind of record of a register.",
		"wrong": [
			"data:\n  applicant_name:\n    prefill: population.persn.full_name by applicant_id\n"
		],
		"right": [
			"data:\n  applicant_name:\n    prefill: population.person.full_name by applicant_id\n"
		]
	},
	"refusal_not_told": {
		"sentence": "nothing tells the citizen that the case ends in `{end}`",
		"severity": "warning",
		"why": "A refusal that nobody hears of cannot be disputed. Tell it at the end itself, with the outcome that leads there, or by what is delivered on the way.",
		"wrong": [
			"steps:\n  decision:\n    outcomes:\n      reject:\n        reason: required\n        go_to: rejected\n  rejected:\n    does: end\n    result: refused\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      reject:\n        reason: required\n        go_to: rejected\n  rejected:\n    does: end\n    result: refused\n    tell:\n      applicant: refused_notice\n"
		]
	},
	"refusal_without_appeal": {
		"sentence": "whoever is refused in `{end}` is not told what they may do against it",
		"severity": "warning",
		"why": "A refusal can be disputed. Write in `guidance`, `after`, where and until when, or offer it as an `afterwards` action of the applicant.",
		"wrong": [
			"guidance:\n  before: You need your number.\n"
		],
		"right": [
			"guidance:\n  before: You need your number.\n  after: You may object within 30 days.\n"
		]
	},
	"refusal_without_reason": {
		"sentence": "`{outcome}` refuses in `{end}` without a reason",
		"severity": "warning",
		"why": "Whoever is refused has a right to know why. Let the outcome that refuses, or the one that proposes it, ask for a `reason`. An office that is late gives none: it is told, or the case goes on.",
		"wrong": [
			"steps:\n  decision:\n    outcomes:\n      reject:\n        go_to: refused\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      reject:\n        reason: required\n        go_to: refused\n"
		]
	},
	"register_unknown": {
		"sentence": "unknown register `{name}`[, did you mean `{closest}`?][; the registers are: {expected}]",
		"severity": "error",
		"why": "Registers, what they hold and who may read it stand in `.registers.yaml` files.",
		"wrong": [
			"data:\n  applicant_name:\n    prefill: populaton.person.full_name by applicant_id\n"
		],
		"right": [
			"data:\n  applicant_name:\n    prefill: population.person.full_name by applicant_id\n"
		]
	},
	"request_field_unknown": {
		"sentence": "unknown value of the request `{name}`[, did you mean `{closest}`?][; the service takes: {expected}]",
		"severity": "error",
		"why": "A service says what it takes; more cannot be sent.",
		"wrong": [
			"steps:\n  registration:\n    give:\n      hoder: applicant_id\n"
		],
		"right": [
			"steps:\n  registration:\n    give:\n      holder: applicant_id\n"
		]
	},
	"restarts_too_late": {
		"sentence": "`{step}` restarts `{clock}`, and no way leads from there to what ends it",
		"severity": "warning",
		"why": "What ends the clock is past when it begins anew, so nobody can keep it any more. Name a step from which cases come to its end, or let it end later.",
		"wrong": [
			"clocks:\n  total:\n    ends: after reception.accepted\n    restarts: after signature\n"
		],
		"right": [
			"clocks:\n  total:\n    restarts: after correction\n"
		]
	},
	"result_type": {
		"sentence": "this rule has to give {expected}, but {name} is {found}[; did you mean `{closest}`?]",
		"severity": "error",
		"why": "Each key that takes a rule says what it must give: a condition a yes/no, an amount money.",
		"wrong": [
			"conditions:\n  asked: children + 1\n"
		],
		"right": [
			"conditions:\n  asked: children + 1 > 2\n"
		]
	},
	"result_unknown": {
		"sentence": "unknown result, letter or document `{name}`[, did you mean `{closest}`?][; the results are: {expected}]",
		"severity": "error",
		"why": "Only a result, a letter or a document of the procedure can be signed or delivered.",
		"wrong": [
			"steps:\n  signature:\n    signs:\n      - licens\n"
		],
		"right": [
			"steps:\n  signature:\n    signs:\n      - licence\n"
		]
	},
	"review_before_edition": {
		"sentence": "the text is to be looked at again by {day}, before its edition is in force on {edition}",
		"severity": "warning",
		"why": "`review_by` is the day by which its owner looks at the whole text again. A day that has passed when the edition begins would be overdue from the start, and so would soon be overlooked.",
		"wrong": [
			"review_by: 2025-06-01\n"
		],
		"right": [
			"review_by: 2028-01-01\n"
		]
	},
	"role_unknown": {
		"sentence": "unknown role `{name}`[, did you mean `{closest}`?][; the roles are: {expected}]",
		"severity": "error",
		"why": "Who acts is an entry of `roles`; a part's roles are those of the procedure that follows it.",
		"wrong": [
			"steps:\n  decision:\n    who: oficer\n"
		],
		"right": [
			"steps:\n  decision:\n    who: officer\n"
		]
	},
	"root_not_a_map": {
		"sentence": "the file must be a map of keys; found {found}",
		"severity": "error",
		"why": "Each file is one document with keys at its root.",
		"wrong": [
			"- note_text\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"rule_too_deep": {
		"sentence": "this rule is nested deeper than {most} levels",
		"severity": "error",
		"why": "Give parts of it names under `conditions`.",
		"wrong": [
			"conditions:\n  asked: ((((((((((((((((((((((((((((((((((((((((children > 0))))))))))))))))))))))))))))))))))))))))\n"
		],
		"right": [
			"conditions:\n  asked: (children > 0)\n"
		]
	},
	"rule_too_long": {
		"sentence": "this rule has more than {most} characters",
		"severity": "error",
		"why": "Give parts of it names under `conditions`: a reviewer cannot follow a rule of that length either.",
		"wrong": [
			"conditions:\n  asked: applicant_name = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"\n"
		],
		"right": [
			"conditions:\n  asked: applicant_name = \"a\"\n"
		]
	},
	"same_meaning": {
		"sentence": "`{name}` means the same as `{other}` of the field library",
		"severity": "warning",
		"why": "Two fields of the same kind with one `means` are one thing under two names: what a register or another procedure gives as the one is asked again as the other.\nUse the field that is there. Fields in different languages are left apart: they belong to different houses.",
		"wrong": [
			"fields:\n  phone:\n    as: text\n    longest: 20\n    title: Phone\n    means: http://schema.org/telephone\n  mobile:\n    as: text\n    longest: 20\n    title: Mobile\n    means: http://schema.org/telephone\n"
		],
		"right": [
			"fields:\n  phone:\n    as: text\n    longest: 20\n    title: Phone\n    means: http://schema.org/telephone\n  mobile:\n    as: text\n    longest: 20\n    title: Mobile\n"
		]
	},
	"scenario_unknown": {
		"sentence": "unknown scenario `{name}`[, did you mean `{closest}`?][; the scenarios are: {expected}]",
		"severity": "error",
		"why": "`like` takes over what another scenario of this file says.",
		"wrong": [
			"scenarios:\n  refused:\n    given:\n      like: grantd\n"
		],
		"right": [
			"scenarios:\n  refused:\n    given:\n      like: granted\n"
		]
	},
	"sees_not_asked": {
		"sentence": "`{step}` shows `{path}`, which no case has been asked by then",
		"severity": "warning",
		"why": "What a step `sees` is put before whoever acts. Data that only later steps ask are never there: a name is mistyped, or the step stands too early.",
		"wrong": [
			"data:\n  remark:\n    as: text\n    longest: 200\nsteps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: first_look\n  first_look:\n    does: decide\n    who: officer\n    sees:\n      - applicant_name\n      - remark\n    deadline:\n      within: 1 working day\n      when_late: tell head\n    outcomes:\n      seen:\n        go_to: decision\n  decision:\n    outcomes:\n      refuse:\n        ask:\n          - remark\n"
		],
		"right": [
			"data:\n  remark:\n    as: text\n    longest: 200\nsteps:\n  decision:\n    outcomes:\n      refuse:\n        ask:\n          - remark\n"
		]
	},
	"sees_without_need": {
		"sentence": "`{step}` shows the sensitive `{path}` to somebody who only does `{does}`",
		"severity": "warning",
		"why": "Handing over, delivering and paying need no sensitive data. Least data protects the citizen, and the officer from knowing what is none of their business.",
		"wrong": [
			"data:\n  children:\n    personal: sensitive\nsteps:\n  payment:\n    sees:\n      - children\n"
		],
		"right": [
			"data:\n  children:\n    personal: sensitive\nsteps:\n  decision:\n    sees:\n      - applicant_id\n      - applicant_name\n      - colour\n      - note\n      - children\n      - born_on\n      - guests\n      - proof\n"
		]
	},
	"separation_hollow": {
		"sentence": "nobody is excluded from `{step}` by having done `{other}`: {why}",
		"severity": "warning",
		"why": "Separation of duties counts whoever did a step before, in the same case. Name the step in which the matter was judged; what citizens do themselves excludes no officer.",
		"wrong": [
			"steps:\n  signature:\n    not_who_did:\n      - registration\n"
		],
		"right": [
			"steps:\n  signature:\n    not_who_did:\n      - decision\n"
		]
	},
	"separation_impossible": {
		"sentence": "nobody can do `{step}`: only the {role} does it and `{other}`, and whoever did that is excluded",
		"severity": "error",
		"why": "A case has one applicant, and a task names one person. When the same role does both steps and nobody else may, separation of duties locks the case for ever.",
		"wrong": [
			"steps:\n  correction:\n    not_who_did:\n      - application\n"
		],
		"right": [
			"steps:\n  decision:\n    not_who_did:\n      - reception.check\n"
		]
	},
	"separation_missing": {
		"sentence": "whoever decided at `{other}` may also sign at `{step}`: both are done by `{role}`",
		"severity": "warning",
		"why": "Four eyes see more than two. Where the same role decides and signs the result, `not_who_did` keeps one person from doing both; or another role signs.",
		"wrong": [
			"steps:\n  signature:\n    who: officer\n    deadline:\n      when_late: tell head\n"
		],
		"right": [
			"steps:\n  signature:\n    who: officer\n    not_who_did:\n      - decision\n    deadline:\n      when_late: tell head\n"
		]
	},
	"service_unknown": {
		"sentence": "unknown service `{name}`[, did you mean `{closest}`?][; the services of that register are: {expected}]",
		"severity": "error",
		"why": "`ask` and `record` call a service of a register.",
		"wrong": [
			"steps:\n  registration:\n    in: population.record_licens\n"
		],
		"right": [
			"steps:\n  registration:\n    in: population.record_licence\n"
		]
	},
	"set_expected": {
		"sentence": "`in` needs a list such as `(\"a\", \"b\")` or a range such as `[1..5]`",
		"severity": "error",
		"why": "One value is compared with `=`.",
		"wrong": [
			"conditions:\n  asked: colour in \"red\"\n"
		],
		"right": [
			"conditions:\n  asked: colour in (\"red\")\n"
		]
	},
	"set_not_open": {
		"sentence": "`{path}` may not be set here: whoever owns it has not opened it[, did you mean `{closest}`?]",
		"severity": "error",
		"why": "A part says which of its values may vary. Everything else is the same for all who follow it.",
		"wrong": [
			"steps:\n  reception:\n    set:\n      steps.check.deadline.warn: 1 day before\n"
		],
		"right": [
			"steps:\n  reception:\n    set:\n      steps.check.deadline.within: 3 days\n"
		]
	},
	"set_outside_limit": {
		"sentence": "{found} is outside what is open here: {limit}",
		"severity": "error",
		"why": "Whoever opens a value may say how far it may go.",
		"wrong": [
			"steps:\n  reception:\n    set:\n      steps.check.deadline.within: 90 days\n"
		],
		"right": [
			"steps:\n  reception:\n    set:\n      steps.check.deadline.within: 3 days\n"
		]
	},
	"set_twice": {
		"sentence": "`{path}` is set for {unit} by the overlay `{other}` too",
		"severity": "error",
		"why": "Of two overlays for the same unit neither is the nearer one, so nobody could say which value holds.",
		"wrong": [
			"overlay: north\nof: licence\nwhere:\n  - colours \"red\"\nset:\n  clocks.total.within: 9 working days\n",
			"overlay: everywhere_red\nof: licence\nwhere:\n  - colours \"red\"\nset:\n  clocks.total.within: 10 working days\n",
			"open:\n  clocks.total.within:\n"
		],
		"right": [
			"overlay: north\nof: licence\nwhere:\n  - colours \"red\"\nset:\n  clocks.total.within: 9 working days\n",
			"overlay: south\nof: licence\nwhere:\n  - colours \"green\"\nset:\n  clocks.total.within: 10 working days\n",
			"open:\n  clocks.total.within:\n"
		]
	},
	"shares_above_all": {
		"sentence": "shares add up to {total} percent, more than there is",
		"severity": "error",
		"why": "Shares of cases, offices or outcomes are parts of one whole. What adds up to more is a slip, and nobody could say which share was meant; a simulation would quietly make all of them smaller.",
		"wrong": [
			"steps:\n  decision:\n    outcomes:\n      grant: 92 percent\n      refuse: 18 percent\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      grant: 92 percent\n      refuse: 8 percent\n"
		]
	},
	"sign_in_too_weak": {
		"sentence": "`{step}` needs {needs}, and {where} lets people in with {gives}",
		"severity": "warning",
		"why": "People begin with the sign-in they have, and are stopped in the middle of the case. Ask for the level of the strictest step from the start, on the role or the channel.",
		"wrong": [
			"steps:\n  payment:\n    identity: level 2\n"
		],
		"right": [
			"roles:\n  applicant:\n    identity: level 2\nsteps:\n  payment:\n    identity: level 2\n"
		]
	},
	"sign_unknown": {
		"sentence": "`{found}` means nothing in a rule[, did you mean `{closest}`?]",
		"severity": "error",
		"why": "Rules are written with `and`, `or`, `not( )`, `=`, `!=`, `<`, `<=`, `>`, `>=` and `in`. There are no other signs.",
		"wrong": [
			"conditions:\n  asked: colour == \"red\"\n"
		],
		"right": [
			"conditions:\n  asked: colour = \"red\"\n"
		]
	},
	"signed_by_another": {
		"sentence": "`{document}` must carry the signature of `{role}`, and is signed at `{step}` by {signer} only",
		"severity": "error",
		"why": "A paper with `signed_by` counts only with the signature of that role: nothing is granted before it is there. Where a step signs the paper for somebody else, the case can never be granted.",
		"wrong": [
			"documents:\n  proof:\n    signed_by: applicant\nsteps:\n  application:\n    go_to: statement\n  statement:\n    does: sign\n    who: head\n    signs:\n      - proof\n    deadline:\n      within: 14 days\n      when_late: go to refused\n    outcomes:\n      signed:\n        go_to: reception\n"
		],
		"right": [
			"documents:\n  proof:\n    signed_by: applicant\nsteps:\n  application:\n    go_to: statement\n  statement:\n    does: sign\n    who: applicant\n    signs:\n      - proof\n    deadline:\n      within: 14 days\n      when_late: go to refused\n    outcomes:\n      signed:\n        go_to: reception\n"
		]
	},
	"sms_too_long": {
		"sentence": "the short message in `{language}` can have {length} letters; {most} fit",
		"severity": "warning",
		"why": "Counted with the longest plausible values. One message holds 160 letters of the plain alphabet; with others (Vietnamese accents, Arabic) two joined parts hold 134.",
		"wrong": [
			"messages:\n  granted_notice:\n    sms:\n      en: Your licence has been granted under the number {{case.number}}, and you can come and collect it at the counter of the office on any working day in the morning or afternoon.\n"
		],
		"right": [
			"messages:\n  granted_notice:\n    sms:\n      en: Your licence {{case.number}} is ready.\n"
		]
	},
	"source_keys_differ": {
		"sentence": "this record is found by {expected}; `by` gives {found}",
		"severity": "error",
		"why": "A look-up needs one path for each part of the record's key. It may be left out only inside a group that has members of those names.",
		"wrong": [
			"data:\n  applicant_name:\n    prefill: population.person.full_name\n"
		],
		"right": [
			"data:\n  applicant_name:\n    prefill: population.person.full_name by applicant_id\n"
		]
	},
	"source_unfit": {
		"sentence": "`{name}` is `{given}`, and `{field}` takes `{asked}`",
		"severity": "error",
		"why": "A value that is taken from a register or from the sign-in has to be of the kind that the field takes: its type, and of a choice the same list. One of another kind would be refused where it is checked, and whoever applies did not write it.\nA whole number fits where any number does, and a day where a part of one does.\nTake another value of the record, or give the field the meaning that the register gives.",
		"wrong": [
			"data:\n  born_on:\n    prefill: population.person.full_name by applicant_id\n"
		],
		"right": [
			"data:\n  applicant_name:\n    prefill: population.person.full_name by applicant_id\n"
		]
	},
	"source_unknown": {
		"sentence": "unknown source `{name}`[, did you mean `{closest}`?][; the sources are: {expected}]",
		"severity": "error",
		"why": "`<path>.source` says who has the value: the applicant, who types it, or one of the places from which it comes by itself.\nA document may also come by `upload`, `show` or `hand_in`. A field `as: document` only comes by itself, so its source is never the applicant.",
		"wrong": [
			"scenarios:\n  refused:\n    given:\n      like: granted\n      applicant_name.source: regster\n"
		],
		"right": [
			"scenarios:\n  refused:\n    given:\n      like: granted\n      applicant_name.source: register\n"
		]
	},
	"standard_circle": {
		"sentence": "the standard item `{name}` uses itself: {circle}",
		"severity": "error",
		"why": "A standard item may use another one and say only what differs. Where they use one another in a circle, none of them says what the others are to take over: write one of them out.",
		"wrong": [
			"roles:\n  assistant:\n    use: trainee\n  trainee:\n    use: assistant\n"
		],
		"right": [
			"roles:\n  assistant:\n    is: officer\n    title: Assistant\n    office: competent\n  trainee:\n    use: assistant\n"
		]
	},
	"standard_unknown": {
		"sentence": "unknown standard item `{name}`[, did you mean `{closest}`?][; under `{section}` there are: {expected}]",
		"severity": "error",
		"why": "`use` names an item of a `.standard.yaml` file, in the section of the same name.",
		"wrong": [
			"channels:\n  counter:\n    use: office_countr\n"
		],
		"right": [
			"channels:\n  counter:\n    use: office_counter\n"
		]
	},
	"start_asks": {
		"sentence": "`{procedure}` still asks: {paths}",
		"severity": "warning",
		"why": "Whoever began this case has answered one form; what is neither given nor filled by a register or the login, they are\nasked again on the first form of the case that is started. Give it: as a value of this case, as a constant, or by a rule.\nWhat only the started case can ask is accepted with that reason.\nNot listed is what cannot be asked after what is given: nobody's names where `moves_with_others: 'false'` is given.",
		"wrong": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  reason:\n    as: text\n    longest: 100\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - reason\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		],
		"right": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    give:\n      reason: '\"licence\"'\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  reason:\n    as: text\n    longest: 100\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - reason\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		]
	},
	"start_asks_papers": {
		"sentence": "`{procedure}` still asks for papers: {paths}",
		"severity": "info",
		"why": "A paper that is neither given nor found by a register, a repository or a wallet is asked on the first form of the case\nthat is started; this lists it, so that a reviewer sees whether people are asked twice.",
		"wrong": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndocuments:\n  receipt:\n    title: Receipt\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - receipt\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		],
		"right": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    give:\n      receipt: proof\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndocuments:\n  receipt:\n    title: Receipt\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - receipt\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		]
	},
	"start_fills_from_login": {
		"sentence": "`{procedure}` would take `{name}` from the login, though this case gives what stands beside it",
		"severity": "warning",
		"why": "A started case fills in what it is not given. Where this case gives the name of somebody, and not their number, the\nnumber becomes that of whoever signed in: two people in one.\nGive it as well.",
		"wrong": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    give:\n      holder.name: applicant_name\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  holder:\n    group:\n      number:\n        use: personal_id\n        prefill: identity.personal_id\n      name:\n        as: text\n        longest: 100\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - holder\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		],
		"right": [
			"steps:\n  sorting:\n    choose:\n      in_a_hurry:\n        go_to: child\n  child:\n    does: start\n    procedure: small\n    give:\n      holder.number: applicant_id\n      holder.name: applicant_name\n    deadline:\n      within: 1 day\n      when_late: tell officer\n    answers:\n      granted:\n        go_to: decision\n      lapsed:\n        go_to: refused\n",
			"procedure: small\nedition: 2026-01-01\ntitle: Small\nowner: licence_office\ncalendar: office\nlanguages:\n  - en\nchannels:\n  online:\nroles:\n  applicant:\n    is: applicant\ndata:\n  holder:\n    group:\n      number:\n        use: personal_id\n        prefill: identity.personal_id\n      name:\n        as: text\n        longest: 100\nclocks:\nstarts_at: question\nsteps:\n  question:\n    does: fill_in\n    who: applicant\n    ask:\n      - holder\n    go_to: done\n  done:\n    does: end\n    result: granted\n"
		]
	},
	"step_dead_end": {
		"sentence": "from the step `{step}` no case can ever end",
		"severity": "error",
		"why": "A loop without a way out would keep a citizen waiting for ever.",
		"wrong": [
			"steps:\n  decision:\n    outcomes:\n      ponder:\n        at_most: 1 time\n        go_to: pondering\n  pondering:\n    does: decide\n    who: officer\n    deadline:\n      within: 1 day\n      when_late: tell head\n    outcomes:\n      again:\n        go_to: pondering\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      ponder:\n        at_most: 1 time\n        go_to: pondering\n  pondering:\n    does: decide\n    who: officer\n    deadline:\n      within: 1 day\n      when_late: tell head\n    outcomes:\n      again:\n        go_to: decision\n"
		]
	},
	"step_unknown": {
		"sentence": "unknown step `{name}`[, did you mean `{closest}`?][; the steps here are: {expected}]",
		"severity": "error",
		"why": "A case can only go to a step of this procedure, or of the part it stands in.",
		"wrong": [
			"steps:\n  application:\n    go_to: recepton\n"
		],
		"right": [
			"steps:\n  application:\n    go_to: reception\n"
		]
	},
	"step_unreachable": {
		"sentence": "no case can ever come to the step `{step}`",
		"severity": "error",
		"why": "Either something should lead here, or the step can go.",
		"wrong": [
			"steps:\n  lost:\n    does: end\n    result: refused\n    tell:\n      applicant: refused_notice\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      lose:\n        reason: required\n        go_to: lost\n  lost:\n    does: end\n    result: refused\n    tell:\n      applicant: refused_notice\n"
		]
	},
	"stop_without_limit": {
		"sentence": "`{clock}` may stand still for ever in `{step}`: {why}",
		"severity": "warning",
		"why": "While a clock stands still nobody is late, so nobody is told that the case waits. A step that `stops` a clock needs a deadline of its own that moves the case on, and a way there that cannot be taken for ever.",
		"wrong": [
			"steps:\n  decision:\n    stops:\n      - total\n"
		],
		"right": [
			"steps:\n  decision:\n    stops:\n      - total\n    deadline:\n      within: 5 working days\n      when_late: take incomplete\n"
		]
	},
	"structure_differs": {
		"sentence": "`{key}` in `{language}` has {found} {what}, in `{first}` {expected}",
		"severity": "warning",
		"why": "A translation that lost an item of a list, a link or a paragraph tells its readers less; one whose `{{#if}}` or `{{#each}}` is missing tells them something in other cases.",
		"wrong": [
			"messages:\n  granted_notice:\n    body:\n      en: \"[Read](https://example.org) {{case.number}}.\"\n      de: \"{{case.number}}.\"\n"
		],
		"right": [
			"messages:\n  granted_notice:\n    body:\n      en: \"[Read](https://example.org) {{case.number}}.\"\n      de: \"[Lesen](https://example.org) {{case.number}}.\"\n"
		]
	},
	"subsidy_above_fee": {
		"sentence": "the subsidy `{subsidy}` is more than the fee `{fee}` ever comes to",
		"severity": "warning",
		"why": "A subsidy never pays more than its line, so the rest of it means nothing. Likely one of the two amounts is mistyped.",
		"wrong": [
			"subsidies:\n  help:\n    of: licence\n    amount: 50.00 GBP\n    paid_by: town\n"
		],
		"right": [
			"subsidies:\n  help:\n    of: licence\n    amount: 5.00 GBP\n    paid_by: town\n"
		]
	},
	"subsidy_never_applies": {
		"sentence": "the subsidy `{subsidy}` of `{fee}` applies in no case",
		"severity": "warning",
		"why": "What another budget pays has to reach somebody: the condition of the line, or the way to the payment, already excludes it.",
		"wrong": [
			"fees:\n  licence:\n    when: children > 0\nsubsidies:\n  childless:\n    of: licence\n    when: children = 0\n    amount: 5.00 GBP\n    paid_by: town\n"
		],
		"right": [
			"subsidies:\n  childless:\n    of: licence\n    when: children = 0\n    amount: 5.00 GBP\n    paid_by: town\n"
		]
	},
	"target_out_of_reach": {
		"sentence": "the target `{target}` of {percent} percent cannot be reached: {blockers}",
		"severity": "warning",
		"why": "Nobody can do online what has to be done in person, on paper or at a counter only.\nThe second places say what stands in the way; remove it, or be honest about the target.",
		"wrong": [
			"targets:\n  fully_online: 80 percent\ndocuments:\n  proof:\n    satisfied_by:\n      - show\n"
		],
		"right": [
			"targets:\n  fully_online: 80 percent\ndocuments:\n  proof:\n    satisfied_by:\n      - upload\n      - show\n"
		]
	},
	"template_broken": {
		"sentence": "this template cannot be read: {detail}",
		"severity": "error",
		"why": "Templates are Handlebars, with values, `#if` and `#each`.",
		"wrong": [
			"messages:\n  granted_notice:\n    body:\n      en: \"Granted, {{case.number}.\"\n"
		],
		"right": [
			"messages:\n  granted_notice:\n    body:\n      en: Granted, {{case.number}}.\n"
		]
	},
	"template_construct": {
		"sentence": "{construct} is not part of a message; expected a value, `#if` or `#each`",
		"severity": "error",
		"why": "A template can only show what it was given: no helpers, no partials, no unescaped values.",
		"wrong": [
			"messages:\n  granted_notice:\n    body:\n      en: Granted, {{{case.number}}}.\n"
		],
		"right": [
			"messages:\n  granted_notice:\n    body:\n      en: Granted, {{case.number}}.\n"
		]
	},
	"text_hard_to_read": {
		"sentence": "`{key}` in `{language}` is hard to read: long sentences or many long words",
		"severity": "info",
		"why": "Counted for texts of thirty words or more. In alphabets: words in a sentence plus the percentage of words of more than six letters, over 60; in Vietnamese more than 45 syllables in a sentence, in Arabic more than 30 words.",
		"wrong": [
			"help: Applicants requesting authorisation notwithstanding previously communicated administrative determinations concerning comparable circumstances additionally demonstrate continuing compliance regarding applicable requirements, including documentation substantiating residential entitlement, professional qualification, financial sustainability, institutional affiliation and environmental responsibility throughout the corresponding assessment period.\n"
		],
		"right": [
			"help: You can apply for a licence here. We need your name and the day you were born. We will ask a register who you are. This takes ten days. We will then tell you what we have decided.\n"
		]
	},
	"text_missing": {
		"sentence": "`{key}` is not written in `{language}` yet",
		"severity": "warning",
		"why": "The procedure promises its texts in every one of its `languages`. Whoever reads another one would get the first language instead. While one writes, a missing translation may wait; a release refuses it.",
		"wrong": [
			"languages:\n  - en\n  - cy\nhelp: What you may do once you have it.\n"
		],
		"right": [
			"languages:\n  - en\nhelp: What you may do once you have it.\n"
		]
	},
	"text_not_closed": {
		"sentence": "this text has no closing `\"`",
		"severity": "error",
		"why": "Texts in rules stand between double quotes on one line.",
		"wrong": [
			"conditions:\n  asked: colour = \"red\n"
		],
		"right": [
			"conditions:\n  asked: colour = \"red\"\n"
		]
	},
	"text_path_unknown": {
		"sentence": "unknown text `{name}`[, did you mean `{closest}`?][; there are: {expected}]",
		"severity": "error",
		"why": "A side file may only translate a text that the definition has, or could have.",
		"wrong": [
			"texts:\n  steps.decison.title: Entscheidung\n"
		],
		"right": [
			"texts:\n  steps.decision.title: Entscheidung\n"
		]
	},
	"text_untranslated": {
		"sentence": "`{key}` in `{language}` reads the same as in `{first}`: has it been translated?",
		"severity": "warning",
		"why": "The words were copied and never translated. Names that are the same in both languages are not meant: only texts with several words whose letters the other language does not write.",
		"wrong": [
			"messages:\n  granted_notice:\n    body:\n      en: Für Ihre Größe wäre die Gebühr gültig, {{case.number}}.\n      de: Für Ihre Größe wäre die Gebühr gültig, {{case.number}}.\n"
		],
		"right": [
			"messages:\n  granted_notice:\n    body:\n      en: The fee would be right for your size, {{case.number}}.\n      de: Für Ihre Größe wäre die Gebühr gültig, {{case.number}}.\n"
		]
	},
	"this_without_group": {
		"sentence": "`{name}` has no meaning outside a group",
		"severity": "error",
		"why": "`this` and `outer` name members of the group a key stands in.",
		"wrong": [
			"data:\n  second_note:\n    as: text\n    longest: 20\n    when: this.colour = \"red\"\n"
		],
		"right": [
			"data:\n  second_note:\n    as: text\n    longest: 20\n    when: colour = \"red\"\n"
		]
	},
	"time_invalid": {
		"sentence": "`{found}` is no time of day; expected a time such as `15:00`",
		"severity": "error",
		"why": "Times run from `00:00` to `23:59`.",
		"wrong": [
			"conditions:\n  asked: time_of(now) > time(\"25:00\")\n"
		],
		"right": [
			"conditions:\n  asked: time_of(now) > time(\"15:00\")\n"
		]
	},
	"title_is_id": {
		"sentence": "`{title}` is a name for programs: write a title that people understand",
		"severity": "warning",
		"why": "Ids are for machines. People read titles, in their own language.",
		"wrong": [
			"data:\n  born_on:\n    title: born_on\n"
		],
		"right": [
			"data:\n  born_on:\n    title: Born on\n"
		]
	},
	"title_missing": {
		"sentence": "no title is written here: people read `{title}`",
		"severity": "info",
		"why": "A title that nobody wrote is made of the id. That serves while one writes; a release says where it happened.",
		"wrong": [
			"data:\n  weight:\n    as: whole\n"
		],
		"right": [
			"data:\n  weight:\n    as: whole\n    title: Weight in grams\n"
		]
	},
	"title_twice": {
		"sentence": "the outcomes `{first}` and `{outcome}` read the same in `{language}`: {title}",
		"severity": "warning",
		"why": "Whoever chooses sees only the titles.",
		"wrong": [
			"steps:\n  decision:\n    outcomes:\n      grant:\n        title: Decide\n      refuse:\n        title: Decide\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      grant:\n        title: Grant\n      refuse:\n        title: Refuse\n"
		]
	},
	"token_unexpected": {
		"sentence": "nothing is expected after this, found `{found}`",
		"severity": "error",
		"why": "A rule is one expression; two of them are joined by `and` or `or`.",
		"wrong": [
			"conditions:\n  asked: children > 0 hurry\n"
		],
		"right": [
			"conditions:\n  asked: children > 0 and hurry\n"
		]
	},
	"too_deep": {
		"sentence": "nested deeper than {limit} levels",
		"severity": "error",
		"why": "No definition needs it, and a reader that follows any depth can be made to fail.",
		"wrong": [
			"fields: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"total_too_short": {
		"sentence": "the steps between the start and the end of `{clock}` may take longer than {budget}: {path}",
		"severity": "warning",
		"why": "The office promises the citizen less time than it gives itself. The longest path of the office is added up in working minutes of the calendar's normal day; steps in which the clock stands still, steps that extend it and those of citizens do not count. A step that starts a case counts with what that procedure promises. What is promised under a condition is held against the ways it leaves. Give the steps less, or promise what is true.",
		"wrong": [
			"clocks:\n  total:\n    within: 4 working days\n"
		],
		"right": [
			"clocks:\n  total:\n    within: 8 working days\n"
		]
	},
	"types_differ": {
		"sentence": "{left} is {left_type} and {right} is {right_type}: they cannot be compared[; did you mean `{closest}`?]",
		"severity": "error",
		"why": "A comparison of two types would always give the same answer.",
		"wrong": [
			"conditions:\n  asked: children = \"2\"\n"
		],
		"right": [
			"conditions:\n  asked: children = 2\n"
		]
	},
	"value_malformed": {
		"sentence": "expected {expected}; found {found}[, did you mean `{closest}`?]",
		"severity": "error",
		"why": "Every key has one form of value, with its unit in it. Nothing is guessed from what YAML would make of it.",
		"wrong": [
			"clocks:\n  total:\n    within: 5 workdays\n"
		],
		"right": [
			"clocks:\n  total:\n    within: 10 working days\n"
		]
	},
	"value_not_given": {
		"sentence": "`{service}` takes `{name}`, and `{step}` does not give it",
		"severity": "warning",
		"why": "The owner of a register says what its service takes. What a step leaves out arrives empty, and what was asked for it is asked for nothing.\nGive it; a value that some cases lack may be given all the same, and is then absent. Where this procedure has no such value, accept the finding with that reason.",
		"wrong": [
			"registers:\n  population:\n    services:\n      record_licence:\n        takes:\n          holder: personal_id\n          holder_name: full_name\n"
		],
		"right": [
			"registers:\n  population:\n    services:\n      record_licence:\n        takes:\n          holder: personal_id\n          holder_name: full_name\n",
			"steps:\n  registration:\n    give:\n      holder: applicant_id\n      holder_name: applicant_name\n"
		]
	},
	"value_of_field_malformed": {
		"sentence": "expected {expected}; found {found}",
		"severity": "error",
		"why": "A value given to a field has to be one that the field can hold.",
		"wrong": [
			"data:\n  children:\n    as: whole\n    least: 0\n    starts_with: many\n"
		],
		"right": [
			"data:\n  children:\n    as: whole\n    least: 0\n    starts_with: 0\n"
		]
	},
	"variants_overlap": {
		"sentence": "the variant `{second}` holds together with `{first}` when: {case}",
		"severity": "error",
		"why": "Variants under `instead` replace one value, so at most one may hold: two would give a clock two budgets, or a case two offices.",
		"wrong": [
			"clocks:\n  total:\n    instead:\n      hurried:\n        when: hurry\n        within: 15 working days\n      families:\n        when: children > 2\n        within: 20 working days\n"
		],
		"right": [
			"clocks:\n  total:\n    instead:\n      hurried:\n        when: hurry\n        within: 15 working days\n      families:\n        when: children > 2 and not(hurry)\n        within: 20 working days\n"
		]
	},
	"verb_misplaced": {
		"sentence": "`{does}` cannot stand in {where}",
		"severity": "error",
		"why": "An end ends the whole case, so it cannot stand in a branch: a branch ends with a step that has no way on.\nWhat is done for each item of a list is one task of its own: a confirmation, a decision by a person, a visit, a signature, a call, a delivery, a message, or a case that is started.",
		"wrong": [
			"steps:\n  look_ups:\n    branches:\n      second:\n        does: end\n        result: refused\n",
			"steps:\n  sorting:\n    does: for_each\n    of: guests\n    as: guest\n    step:\n      does: pay\n      who: applicant\n      deadline:\n        within: 2 days\n        when_late: go to refused\n    go_to: decision\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      grant:\n        go_to: consents\n  consents:\n    does: for_each\n    of: guests\n    as: guest\n    step:\n      does: confirm\n      who: head\n      shows:\n        - guest.name\n      deadline:\n        within: 2 days\n        when_late: take objected\n    go_to: registration\n"
		]
	},
	"waits_for_ever": {
		"sentence": "`{role}` would be waited for without end",
		"severity": "error",
		"why": "`tell` keeps waiting, which is allowed only where an office acts: an applicant who is silent needs an outcome.",
		"wrong": [
			"steps:\n  payment:\n    deadline:\n      when_late: tell head\n"
		],
		"right": [
			"steps:\n  payment:\n    deadline:\n      when_late: go to refused\n"
		]
	},
	"warning_outside_time": {
		"sentence": "a warning {lead} of {budget} comes {when}",
		"severity": "warning",
		"why": "A warning helps while there is time left to act, also of a deadline that is measured with a clock. One that comes as soon as the time begins, or only when it is over, warns nobody: choose a lead that is shorter than the time itself.",
		"wrong": [
			"clocks:\n  total:\n    within: 10 working days\n    warn: 3 weeks before\n"
		],
		"right": [
			"clocks:\n  total:\n    within: 10 working days\n    warn: 2 working days before\n"
		]
	},
	"way_in_branch": {
		"sentence": "a branch ends where it is: {item} cannot go on to another step",
		"severity": "error",
		"why": "What comes after all branches is said once, at the `together` step.",
		"wrong": [
			"steps:\n  look_ups:\n    branches:\n      look_up:\n        answers:\n          matches:\n            go_to: granted\n"
		],
		"right": [
			"steps:\n  look_ups:\n    branches:\n      look_up:\n        answers:\n          matches:\n"
		]
	},
	"way_missing": {
		"sentence": "{item} has no way on; expected {expected}",
		"severity": "error",
		"why": "A case that comes here would stay for ever.",
		"wrong": [
			"steps:\n  decision:\n    outcomes:\n      ponder:\n        reason: required\n"
		],
		"right": [
			"steps:\n  decision:\n    outcomes:\n      ponder:\n        reason: required\n        go_to: refused\n"
		]
	},
	"ways_differ": {
		"sentence": "`then` gives {then}, but `else` gives {else}",
		"severity": "error",
		"why": "Both ways of an `if` have to give the same type.",
		"wrong": [
			"conditions:\n  asked: (if hurry then 1 else \"one\") = 1\n"
		],
		"right": [
			"conditions:\n  asked: (if hurry then 1 else 2) = 1\n"
		]
	},
	"when_without_branch": {
		"sentence": "a condition skips a branch, or an item of a list; here it would never be read",
		"severity": "error",
		"why": "A step is entered because a way leads to it, so a rule that keeps a case out of it belongs on that way: in a `choose`, or in the `choose` of a `route` before the step.\nOnly two kinds of steps carry a `when` of their own, because no way leads to them: a branch of `together`, and what `for_each` does for each item.",
		"wrong": [
			"steps:\n  payment:\n    when: hurry\n"
		],
		"right": [
			"steps:\n  registration:\n    answers:\n      recorded:\n        go_to: is_it_due\n  is_it_due:\n    does: route\n    choose:\n      due:\n        when: hurry\n        go_to: payment\n      free:\n        when: otherwise\n        go_to: signature\n"
		]
	},
	"word_missing": {
		"sentence": "expected `{expected}`[, found `{found}`]",
		"severity": "error",
		"why": "`if` needs `then` and `else`; `some` and `every` need `in` and `satisfies`.",
		"wrong": [
			"conditions:\n  asked: if hurry then true\n"
		],
		"right": [
			"conditions:\n  asked: if hurry then true else false\n"
		]
	},
	"yaml_broken": {
		"sentence": "this is not readable YAML: {detail}",
		"severity": "error",
		"why": "Nothing else in the file can be trusted until it reads as YAML. The usual causes are a tab, a missing space after a colon, an unclosed quote and uneven indentation.",
		"wrong": [
			"fields:\n  note_text: \"an unclosed quote\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"yaml_construct": {
		"sentence": "{construct} has no meaning in a definition",
		"severity": "error",
		"why": "Anchors, aliases, tags, directives and second documents make a text mean something its reviewer does not see. Reuse is `use`, `follow` and `set`.",
		"wrong": [
			"fields:\n  note_text: &note\n    as: text\n    longest: 100\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"yes_no_compared": {
		"sentence": "{name} is a yes/no, which stands by itself and is not compared",
		"severity": "error",
		"why": "`hurry = true` says no more than `hurry`.",
		"wrong": [
			"conditions:\n  asked: hurry = true\n"
		],
		"right": [
			"conditions:\n  asked: hurry\n"
		]
	}
};

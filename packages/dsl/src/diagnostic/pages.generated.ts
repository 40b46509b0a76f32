// Made from messages/*.md by scripts/generate-messages.ts. Change those, not this.

import type { Page } from "./page.ts";

export const pages: Readonly<Record<string, Page>> = {
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
	"answer_unknown": {
		"sentence": "unknown answer `{name}`[, did you mean `{closest}`?][; the service answers: {expected}]",
		"severity": "error",
		"why": "A service has a closed set of answers; one more makes sense only where the deadline takes it.",
		"wrong": [
			"steps:\n  registration:\n    answers:\n      recordd:\n        go_to: granted\n"
		],
		"right": [
			"steps:\n  registration:\n    answers:\n      recorded:\n        go_to: granted\n"
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
			"steps:\n  registration:\n    in: population.erase_licence\n    answers:\n      erased:\n        go_to: granted\n      recorded: ~\n"
		],
		"right": [
			"steps:\n  registration:\n    in: population.record_licence\n"
		]
	},
	"catalogue_field_unknown": {
		"sentence": "unknown catalogue field `{name}`[, did you mean `{closest}`?][; the nearest are: {expected}]",
		"severity": "error",
		"why": "`use` and `like` name a field of a `.fields.yaml` file.",
		"wrong": [
			"data:\n  second_name:\n    use: full_nam\n"
		],
		"right": [
			"data:\n  second_name:\n    use: full_name\n"
		]
	},
	"character_forbidden": {
		"sentence": "the character {character} is not allowed here",
		"severity": "error",
		"why": "Control characters, and marks that reverse the direction of writing inside ids, keys and rules, make a reviewer see another text than the machine reads.",
		"wrong": [
			"fields:\n  a‮b:\n    as: text\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
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
	"code_unknown": {
		"sentence": "unknown code `{name}`[, did you mean `{closest}`?][; the codes of that list are: {expected}]",
		"severity": "error",
		"why": "A code has to stand in its list, or no citizen could ever choose it.",
		"wrong": [
			"data:\n  colour:\n    as: choice\n    list: colours\n    only:\n      - gren\n"
		],
		"right": [
			"data:\n  colour:\n    as: choice\n    list: colours\n    only:\n      - green\n"
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
	"document_unknown": {
		"sentence": "unknown document `{name}`[, did you mean `{closest}`?][; the documents are: {expected}]",
		"severity": "error",
		"why": "Papers handed over or taken back are documents of the procedure.",
		"wrong": [
			"steps:\n  hand_over:\n    does: hand_over\n    from: officer\n    to: head\n    papers:\n      - prof\n    deadline:\n      within: 1 day\n      when_late: tell head\n    go_to: granted\n"
		],
		"right": [
			"steps:\n  hand_over:\n    does: hand_over\n    from: officer\n    to: head\n    papers:\n      - proof\n    deadline:\n      within: 1 day\n      when_late: tell head\n    go_to: granted\n"
		]
	},
	"exit_unknown": {
		"sentence": "unknown exit `{name}`[, did you mean `{closest}`?][; the exits of the part are: {expected}]",
		"severity": "error",
		"why": "A part is left by the exits it names, and each of them needs a way on.",
		"wrong": [
			"steps:\n  reception:\n    exits:\n      acepted:\n        go_to: decision\n"
		],
		"right": [
			"steps:\n  reception:\n    exits:\n      accepted:\n        go_to: decision\n"
		]
	},
	"exit_without_way": {
		"sentence": "the part can be left by `{exit}`, and this step does not say where that leads",
		"severity": "error",
		"why": "Every exit of a part needs a way on.",
		"wrong": [
			"steps:\n  second_reception:\n    does: follow\n    part: reception\n    exits:\n      accepted:\n        go_to: decision\n"
		],
		"right": [
			"steps:\n  second_reception:\n    does: follow\n    part: reception\n    exits:\n      accepted:\n        go_to: decision\n      refused:\n        go_to: refused\n"
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
	"field_unknown": {
		"sentence": "unknown field `{name}`[, did you mean `{closest}`?][; the names there are: {expected}]",
		"severity": "error",
		"why": "Forms ask for data, documents and computed values of this procedure, by path.",
		"wrong": [
			"steps:\n  application:\n    ask:\n      - applicant_name\n      - nots\n"
		],
		"right": [
			"steps:\n  application:\n    ask:\n      - applicant_name\n      - note\n"
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
	"grant_missing": {
		"sentence": "{register} does not let this procedure read `{name}`",
		"severity": "error",
		"why": "The owner of a register decides, field by field, who may read what and why. A read outside that grant does not compile.",
		"wrong": [
			"data:\n  applicant_address:\n    use: full_name\n    prefill: population.person.address by applicant_id\n"
		],
		"right": [
			"data:\n  applicant_other_name:\n    use: full_name\n    prefill: population.person.full_name by applicant_id\n"
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
		"sentence": "{item} has no key `{key}`[, did you mean `{closest}`?]; its keys are {expected}",
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
			"clocks:\n  total:\n    within: 5 working days\n    by: \"23:00\"\n"
		],
		"right": [
			"clocks:\n  total:\n    within: 5 working days\n"
		]
	},
	"keys_need_one": {
		"sentence": "{item} needs one of {keys}",
		"severity": "error",
		"why": "One of these keys has to say what the item is, or where it goes on.",
		"wrong": [
			"data:\n  colour:\n    title: Colour\n"
		],
		"right": [
			"data:\n  colour:\n    as: text\n    longest: 40\n"
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
	"law_unknown": {
		"sentence": "unknown law source `{name}`[, did you mean `{closest}`?][; the nearest are: {expected}]",
		"severity": "error",
		"why": "Every source stands once in a `.law.yaml` file, with the days it is in force.",
		"wrong": [
			"law: licence_akt\n"
		],
		"right": [
			"law: licence_act\n"
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
			"steps:\n  application:\n    ask:\n      - note\n"
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
	"mention_not_allowed": {
		"sentence": "the template uses `{name}`, which `may_mention` does not list[; did you mean `{closest}`?]",
		"severity": "error",
		"why": "`may_mention` is all that a template can reach, so that a reviewer sees at once which data leave in a letter.",
		"wrong": [
			"messages:\n  granted_notice:\n    body:\n      en: Granted, {{case.result}}.\n"
		],
		"right": [
			"messages:\n  granted_notice:\n    body:\n      en: Granted, {{case.number}}.\n"
		]
	},
	"mention_unknown": {
		"sentence": "nothing is called `{name}` in a message[, did you mean `{closest}`?]",
		"severity": "error",
		"why": "A message may mention `case`, `step`, `clocks`, `fees` and `procedure`, and, with `for`, the data of those procedures.",
		"wrong": [
			"messages:\n  granted_notice:\n    may_mention:\n      - case.number\n      - kase.number\n"
		],
		"right": [
			"messages:\n  granted_notice:\n    may_mention:\n      - case.number\n      - case.result\n"
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
		"sentence": "unknown message `{name}`[, did you mean `{closest}`?][; the nearest are: {expected}]",
		"severity": "error",
		"why": "Letters and notices stand in `.messages.yaml` files.",
		"wrong": [
			"steps:\n  granted:\n    tell:\n      applicant: granted_notise\n"
		],
		"right": [
			"steps:\n  granted:\n    tell:\n      applicant: granted_notice\n"
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
	"not_yet_supported": {
		"sentence": "{construct} is part of the language, but this version does not carry it out yet",
		"severity": "error",
		"why": "The checker says so instead of ignoring what was written: nobody should believe that it works.",
		"wrong": [
			"steps:\n  granted:\n    does: end\n    result: granted\n  pause:\n    does: wait_for\n    event: at visit_day\n    go_to: granted\n"
		],
		"right": [
			"steps:\n  granted:\n    does: end\n    result: granted\n"
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
	"set_not_open": {
		"sentence": "`{path}` is not open[, did you mean `{closest}`?]",
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
	"step_unknown": {
		"sentence": "unknown step `{name}`[, did you mean `{closest}`?][; the steps here are: {expected}]",
		"severity": "error",
		"why": "A case can only go to a step of this procedure, or of the part it stands in.",
		"wrong": [
			"steps:\n  application:\n    go_to: desicion\n"
		],
		"right": [
			"steps:\n  application:\n    go_to: decision\n"
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
	"text_path_unknown": {
		"sentence": "unknown text `{name}`[, did you mean `{closest}`?][; the nearest are: {expected}]",
		"severity": "error",
		"why": "A side file may only translate a text that the definition has, or could have.",
		"wrong": [
			"texts:\n  steps.decison.title: Entscheidung\n"
		],
		"right": [
			"texts:\n  steps.decision.title: Entscheidung\n"
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
	"value_malformed": {
		"sentence": "expected {expected}; found {found}[, did you mean `{closest}`?]",
		"severity": "error",
		"why": "Every key has one form of value, with its unit in it. Nothing is guessed from what YAML would make of it.",
		"wrong": [
			"clocks:\n  total:\n    within: 5 workdays\n"
		],
		"right": [
			"clocks:\n  total:\n    within: 5 working days\n"
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
	"verb_not_yet_supported": {
		"sentence": "the verb `{verb}` is part of the language, but this version does not carry it out yet",
		"severity": "error",
		"why": "The checker says so instead of ignoring the step: a case would stop there.",
		"wrong": [
			"steps:\n  pause:\n    does: attend\n    at: office\n"
		],
		"right": [
			"steps:\n  granted:\n    does: end\n    result: granted\n"
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
	}
};

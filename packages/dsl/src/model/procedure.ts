import type { Duration } from "../bundle/values.ts";
import {
	type AfterwardsModel,
	type AnytimeModel,
	afterwardsShape,
	anytimeShape,
} from "./action.ts";
import { type ChannelModel, channelKeys, channelShape } from "./channel.ts";
import {
	type CheckModel,
	type ComputedModel,
	type ConditionModel,
	checkShape,
	computedShape,
	conditionShape,
} from "./check.ts";
import { type ClockModel, clockShape } from "./clock.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import { type DocumentModel, documentForm } from "./document.ts";
import { type FeeModel, feeShape, type SubsidyModel, subsidyShape } from "./fee.ts";
import { type FieldModel, field } from "./field.ts";
import type { Named, Words } from "./form.ts";
import { either, item, type Keyed, list, map } from "./forms.ts";
import { type LimitModel, opened } from "./part.ts";
import { type ResultModel, resultShape } from "./result.ts";
import { type OfficeRuleModel, officeRuleShape, type RoleModel, roleShape } from "./role.ts";
import type { Item, Shape } from "./shape.ts";
import { stepShape } from "./step.ts";
import type { StepModel } from "./step-model.ts";
import { languageTag } from "./texts.ts";
import { currency, percent, whole } from "./values/amounts.ts";
import { anyKeys, freeIds, id, ids, name, path } from "./values/names.ts";
import { type RuleText, rule } from "./values/rule.ts";
import { anyScalar, text } from "./values/text.ts";
import { date, duration } from "./values/time.ts";

export interface ProcedureModel extends Common {
	readonly procedure?: Named;
	readonly edition?: string;
	readonly code?: string;
	readonly also_called?: Words;
	readonly about?: Named;
	readonly owner?: Named;
	readonly accountable?: Named;
	readonly review_by?: string;
	readonly calendar?: Named;
	readonly languages?: readonly string[];
	readonly currency?: string;
	readonly keep?: Duration;
	readonly drafts?: Duration;
	readonly guidance?: Item<GuidanceModel>;
	readonly targets?: readonly Keyed<number>[];
	readonly asks_at_most?: readonly Keyed<number>[];
	readonly offered?: readonly Keyed<Item<Common>>[];
	readonly channels?: readonly Keyed<Item<ChannelModel>>[];
	readonly roles?: readonly Keyed<Item<RoleModel>>[];
	readonly offices?: readonly Keyed<Item<OfficeRuleModel>>[];
	readonly open?: readonly Keyed<Item<LimitModel>>[];
	readonly data?: readonly Keyed<Item<FieldModel>>[];
	readonly computed?: readonly Keyed<Item<ComputedModel>>[];
	readonly conditions?: readonly Keyed<RuleText | Item<ConditionModel>>[];
	readonly checks?: readonly Keyed<Item<CheckModel>>[];
	readonly documents?: readonly Keyed<Item<DocumentModel>>[];
	readonly fees?: readonly Keyed<Item<FeeModel>>[];
	readonly subsidies?: readonly Keyed<Item<SubsidyModel>>[];
	readonly clocks?: readonly Keyed<Item<ClockModel>>[];
	readonly results?: readonly Keyed<Item<ResultModel>>[];
	readonly gives?: readonly Keyed<RuleText>[];
	readonly starts_at?: Named;
	readonly steps?: readonly Keyed<Item<StepModel>>[];
	readonly anytime?: readonly Keyed<Item<AnytimeModel>>[];
	readonly afterwards?: readonly Keyed<Item<AfterwardsModel>>[];
}

export interface GuidanceModel extends Common {
	readonly before?: Words;
	readonly during?: Words;
	readonly after?: Words;
}

const TARGETS = ["on_time", "online", "fully_online", "first_time_right"] as const;
const targets = {
	expected: `targets: ${TARGETS.map((one) => `\`${one}\``).join(", ")}`,
	example: "on_time",
	test: (key: string) => (TARGETS as readonly string[]).includes(key),
	pattern: `^(${TARGETS.join("|")})$`,
};

const ASKED = ["fields_typed", "documents", "visits", "working_days"] as const;
const asked = {
	expected: `numbers of the burden: ${ASKED.map((one) => `\`${one}\``).join(", ")}`,
	example: "fields_typed",
	test: (key: string) => (ASKED as readonly string[]).includes(key),
	pattern: `^(${ASKED.join("|")})$`,
};

export const procedureShape: Shape<ProcedureModel> = {
	name: "a procedure",
	keys: {
		procedure: {
			form: id,
			required: true,
			doc: "The id of the procedure.",
			example: "birth_registration",
		},
		edition: {
			form: date,
			required: true,
			doc: "The first day on which new cases start on this text.",
		},
		code: { form: anyScalar, doc: "The national code of the procedure.", example: "1.001193" },
		...WORDS,
		title: { ...WORDS.title, required: true },
		also_called: {
			form: text,
			doc: "What people call it in everyday words, with commas between: a search finds it by them.",
			example: "birth certificate, register a baby",
		},
		about: { form: path, doc: "The value that names a case in lists.", example: "child.full_name" },
		owner: {
			form: id,
			required: true,
			doc: "The body that answers for the text.",
			example: "ministry_of_justice",
		},
		accountable: {
			form: id,
			doc: "The role that is named as answering for a case.",
			example: "head_of_office",
		},
		review_by: {
			form: date,
			doc: "The day by which its owner looks at the whole text again.",
			example: "2027-07-01",
		},
		calendar: {
			form: id,
			required: true,
			doc: "The calendar by which its clocks count.",
			example: "vn",
		},
		languages: {
			form: list(languageTag),
			required: true,
			doc: "The languages of its texts; the first is that of words without a language.",
			example: "- vi\n- en",
		},
		currency: {
			form: currency,
			doc: "The one currency of its amounts; default: the one they are written in.",
		},
		keep: {
			form: duration,
			fixed: true,
			doc: "How long a case is kept after its end, before all but its skeleton is erased.",
			example: "10 years",
		},
		drafts: {
			form: duration,
			fixed: true,
			fallback: "90 days",
			doc: "How long a draft lives that is not submitted.",
			example: "30 days",
		},
		...BASIS,
		guidance: {
			form: item(() => guidanceShape),
			doc: "What people should know before, during and after.",
			example: "before: You need the birth notice.",
		},
		targets: {
			form: map(targets, percent),
			doc: "What it wants to reach, in percent of the cases.",
			example: "on_time: 95 percent",
		},
		asks_at_most: {
			form: map(asked, whole),
			doc: "What it wants to ask of people at the most, on any way: what its burden is held against.",
			example: "fields_typed: 10",
		},
		offered: {
			form: map(
				anyKeys,
				item(() => offeredShape),
			),
			doc: "Where and from when it is offered; default: everywhere from the day of the edition.",
			example: "everywhere:\n  from: 2026-07-01",
		},
		channels: {
			form: map(
				channelKeys,
				item(() => channelShape),
			),
			required: true,
			doc: "The ways in which a case can be filed.",
		},
		roles: {
			form: map(
				freeIds,
				item(() => roleShape),
			),
			required: true,
			doc: "Who takes part, by what they are to the case.",
		},
		offices: {
			form: map(
				freeIds,
				item(() => officeRuleShape),
			),
			doc: "Which office serves, for each kind of work.",
		},
		open: {
			form: opened,
			doc: "Which values overlays, bundles and users of parts may `set`, and within which limits.",
		},
		data: { form: map(ids, field), doc: "The fields of a case." },
		computed: {
			form: map(
				ids,
				item(() => computedShape),
			),
			doc: "Values that are computed by rule.",
		},
		conditions: {
			form: map(
				ids,
				either(
					rule,
					item(() => conditionShape),
				),
			),
			doc: "Rules with a name: a yes or no that can be used in several places.",
			example: "is_adult: years_between(birth_date, today) >= 18",
		},
		checks: {
			form: map(
				freeIds,
				item(() => checkShape),
			),
			doc: "What must hold of the answers beyond the limits of single fields.",
		},
		documents: {
			form: map(ids, documentForm),
			doc: "The evidence a case has to show.",
			example: "birth_notice:\n  title: Birth notice",
		},
		fees: {
			form: map(
				freeIds,
				item(() => feeShape),
			),
			doc: "What it costs, line by line.",
		},
		subsidies: {
			form: map(
				freeIds,
				item(() => subsidyShape),
			),
			doc: "Who else pays a part of a fee.",
		},
		clocks: {
			form: map(
				freeIds,
				item(() => clockShape),
			),
			required: true,
			doc: "The budgets of time; `total` is the promise to the citizen.",
			example: "total:\n  within: 5 working days",
		},
		results: {
			form: map(
				freeIds,
				item(() => resultShape),
			),
			doc: "What is issued at the end.",
			example: "certificate:\n  title: Birth certificate",
		},
		gives: {
			form: map(freeIds, rule),
			doc: "What a procedure that starts this one may read once it is granted.",
			example: "certificate_number: case.number",
		},
		starts_at: {
			form: name,
			required: true,
			doc: "The step with which a case begins.",
			example: "application",
		},
		steps: {
			form: map(
				ids,
				item(() => stepShape),
			),
			required: true,
			doc: "The steps a case passes through, by id.",
		},
		anytime: {
			form: map(
				freeIds,
				item(() => anytimeShape),
			),
			doc: "What may be done in every state until the case ends.",
		},
		afterwards: {
			form: map(
				freeIds,
				item(() => afterwardsShape),
			),
			doc: "What may be done after an end.",
		},
	},
};

const guidanceShape: Shape<GuidanceModel> = {
	name: "guidance",
	keys: {
		...WORDS,
		before: {
			form: text,
			doc: "Who may apply, and what they need.",
			example: "You need the birth notice.",
		},
		during: {
			form: text,
			doc: "What happens meanwhile, and how the state of the case can be seen.",
			example: "We will tell you when the certificate is ready.",
		},
		after: {
			form: text,
			doc: "How to appeal, and what comes next.",
			example: "You can complain within 30 days.",
		},
		...BASIS,
	},
};

const offeredShape: Shape<Common> = { name: "a roll-out", keys: { ...WORDS, ...BASIS } };

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
import { currency, percent } from "./values/amounts.ts";
import { anyKeys, freeIds, id, ids, name, path } from "./values/names.ts";
import { type RuleText, rule } from "./values/rule.ts";
import { anyScalar, text } from "./values/text.ts";
import { date, duration } from "./values/time.ts";

export interface ProcedureModel extends Common {
	readonly procedure?: Named;
	readonly edition?: string;
	readonly code?: string;
	readonly about?: Named;
	readonly owner?: Named;
	readonly accountable?: Named;
	readonly calendar?: Named;
	readonly languages?: readonly string[];
	readonly currency?: string;
	readonly keep?: Duration;
	readonly drafts?: Duration;
	readonly guidance?: Item<GuidanceModel>;
	readonly targets?: readonly Keyed<number>[];
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
	test: (key: string) => (TARGETS as readonly string[]).includes(key),
	pattern: `^(${TARGETS.join("|")})$`,
};

export const procedureShape: Shape<ProcedureModel> = {
	name: "a procedure",
	keys: {
		procedure: { form: id, required: true, doc: "Its id." },
		edition: { form: date, required: true, doc: "First day on which new cases start on it." },
		code: { form: anyScalar, doc: "National code." },
		...WORDS,
		title: { ...WORDS.title, required: true },
		about: { form: path, doc: "The value that names a case in lists, such as `child.full_name`." },
		owner: { form: id, required: true, doc: "Body that answers for the text." },
		accountable: { form: id, doc: "Role that answers for a case." },
		calendar: { form: id, required: true, doc: "Calendar for clocks and zone." },
		languages: {
			form: list(languageTag),
			required: true,
			doc: "The first is the source language.",
		},
		currency: { form: currency, doc: "The one currency of the procedure." },
		keep: { form: duration, doc: "After the end, then erased." },
		drafts: { form: duration, fallback: "90 days", doc: "How long a draft lives." },
		...BASIS,
		guidance: { form: item(() => guidanceShape), doc: "Before, during and after." },
		targets: { form: map(targets, percent), doc: "Target → percent." },
		offered: {
			form: map(
				anyKeys,
				item(() => offeredShape),
			),
			doc: "Roll-out by unit; default everywhere.",
		},
		channels: {
			form: map(
				channelKeys,
				item(() => channelShape),
			),
			required: true,
			doc: "How it can be filed.",
		},
		roles: {
			form: map(
				freeIds,
				item(() => roleShape),
			),
			required: true,
			doc: "Who takes part.",
		},
		offices: {
			form: map(
				freeIds,
				item(() => officeRuleShape),
			),
			doc: "Which office serves.",
		},
		open: { form: opened, doc: "What overlays, bundles and parts' users may set." },
		data: { form: map(ids, field), doc: "Fields." },
		computed: {
			form: map(
				ids,
				item(() => computedShape),
			),
			doc: "Values by rule.",
		},
		conditions: {
			form: map(
				ids,
				either(
					rule,
					item(() => conditionShape),
				),
			),
			doc: "Named yes/no.",
		},
		checks: {
			form: map(
				freeIds,
				item(() => checkShape),
			),
			doc: "What must hold.",
		},
		documents: { form: map(ids, documentForm), doc: "Evidence." },
		fees: {
			form: map(
				freeIds,
				item(() => feeShape),
			),
			doc: "What it costs.",
		},
		subsidies: {
			form: map(
				freeIds,
				item(() => subsidyShape),
			),
			doc: "Who else pays.",
		},
		clocks: {
			form: map(
				freeIds,
				item(() => clockShape),
			),
			required: true,
			doc: "`total` is the promise.",
		},
		results: {
			form: map(
				freeIds,
				item(() => resultShape),
			),
			doc: "What is issued.",
		},
		gives: { form: map(freeIds, rule), doc: "What a procedure that starts this one may read." },
		starts_at: { form: name, required: true, doc: "The first step." },
		steps: {
			form: map(
				ids,
				item(() => stepShape),
			),
			required: true,
			doc: "Its steps.",
		},
		anytime: {
			form: map(
				freeIds,
				item(() => anytimeShape),
			),
			doc: "Actions in every state.",
		},
		afterwards: {
			form: map(
				freeIds,
				item(() => afterwardsShape),
			),
			doc: "Actions after an end.",
		},
	},
};

const guidanceShape: Shape<GuidanceModel> = {
	name: "guidance",
	keys: {
		...WORDS,
		before: { form: text, doc: "Eligibility and what you need." },
		during: { form: text, doc: "Status." },
		after: { form: text, doc: "Appeal and next steps." },
		...BASIS,
	},
};

const offeredShape: Shape<Common> = { name: "a roll-out", keys: { ...WORDS, ...BASIS } };

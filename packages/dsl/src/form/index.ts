// Whose clock an office reads.
export { wallClock, zoneOfDevice } from "../expression/wall-clock.ts";
export { answeredField } from "./answered-field.ts";
export {
	asksOf,
	documentAt,
	fieldAt,
	isAsked,
	leafFieldsOf,
	leaves,
	pagesOfForm,
} from "./asked.ts";
export { askedAgain } from "./asked-again.ts";
export { type AskingPage, askingPages } from "./asking-pages.ts";
export { codesInForce, codesInOrder, orderOf } from "./codes.ts";
export { competentUnit, hasCompetentUnit, overlaysAt } from "./competent-unit.ts";
export { computeFees } from "./compute-fees.ts";
export { definitionOn } from "./definition-on.ts";
export type * from "./facts.ts";
export { dataNow, pathBefore, pathNow, stepNow } from "./former-names.ts";
export { ruleGuard } from "./guard.ts";
export {
	fieldIn,
	type ItemPlace,
	isList,
	itemField,
	itemPlace,
	itemsAt,
	type ListField,
	pathBeside,
} from "./item-field.ts";
export { type ItemTask, itemTask, nameOfItem, pathInList, stepAt } from "./items.ts";
export { changedPaths, outsideMarks } from "./outside-marks.ts";
export { isEmpty, valueAt, withoutIndexes, withValue } from "./paths.ts";
export { prune } from "./prune.ts";
export { type Scopes, scopeOf, scopesOf } from "./scope-of.ts";
export { unitsFrom } from "./units.ts";
export { validate, validateFilled } from "./validate.ts";
export { varied } from "./varied.ts";
export { showsAnything, type Visible, visible } from "./visible.ts";
export { withValues } from "./with-values.ts";

/** What an editor asks of a library's texts; offsets are UTF-16 units. */
export { type CodeAction, codeActions } from "./code-actions.ts";
export { complete } from "./complete.ts";
export type { Completion } from "./completion.ts";
export { definition, uses } from "./definition.ts";
export { guardIntent } from "./exclude-absent.ts";
export {
	type Fetching,
	type FetchingPlace,
	type FetchingWay,
	fetchingIntents,
	fetchingOf,
} from "./fetching.ts";
export { type FindingFix, fixesOf } from "./fixes.ts";
export { type Hover, hover } from "./hover.ts";
export {
	type ItemControl,
	type ItemEntry,
	type ItemKey,
	type ItemName,
	type ItemRow,
	type ItemView,
	itemAt,
	namesFor,
	type ValueType,
} from "./item.ts";
export { type AssistLibrary, type AssistTexts, openLibrary } from "./library.ts";
export type { Target } from "./name-at.ts";
export type { OpenedValue } from "./opened-values.ts";
export { type Removal, type RemovalUser, removalOf } from "./removal.ts";
export { prepareRename, renameIntent } from "./rename.ts";
export { type Sender, type SendingPlace, sendersOf } from "./senders.ts";
export {
	type SharedItem,
	type SharedKind,
	type SharedUser,
	type SharedView,
	sharedItem,
	sharedItems,
} from "./shared.ts";
export { type Asking, grantIntents } from "./sources/grants.ts";
export {
	type Knowable,
	type KnowableQuestion,
	type KnownAnswer,
	knowableOf,
} from "./sources/knowable.ts";
export {
	type KeyPath,
	type SourceChoices,
	type SourceKey,
	type SourceRegister,
	type SourceValue,
	sourceChoices,
} from "./sources/source-choices.ts";
export { type OutlineSymbol, symbols } from "./symbols.ts";
export { textsOf, textsWritten, type WrittenText, type WrittenTexts } from "./texts.ts";
export { type Retitled, type TitleQuote, titleQuotes } from "./title-quotes.ts";

// Shared parts: every face draws them the same way.

// Where a signature stands.
export { SigningNotes, type SigningNotesProps } from "../case/SigningNotes.tsx";
export { signingNewsOf } from "../case/signings.ts";
// What stands outside StepForm and ProcedureCase waits for these: they may be on their way (`formsOnDemand`).
export { loadRules } from "../form/load-rules.ts";
// How languages, dates and money are written.
export { bare } from "../words/bare.ts";
export { loadWords } from "../words/books.ts";
export * from "../words/clock.ts";
export { durationText } from "../words/duration-text.ts";
export { findingText } from "../words/finding-text.ts";
export * from "../words/format.ts";
export { dayFormat, numberFormat, pluralRules } from "../words/intl.ts";
export { itemTitle, type Seen } from "../words/item-text.ts";
export { directionOf, languageName, textIn, textOf } from "../words/language.ts";
export { SaidLong } from "../words/SaidLong.tsx";
export {
	Said,
	SpeakingProvider,
	type SpeakingProviderProps,
	useLanguage,
	useSay,
	useSpeaking,
	useTextOf,
} from "../words/Speaking.tsx";
export { type LanguageChoice, useChosenLanguage } from "../words/use-chosen-language.ts";
export { type ValueText, valueText } from "../words/value-text.ts";
export { ActorTag, type ActorTagProps } from "./ActorTag.tsx";
export { BackLink, type BackLinkProps } from "./BackLink.tsx";
export {
	Button,
	type ButtonKind,
	ButtonLink,
	type ButtonLinkProps,
	type ButtonProps,
} from "./Button.tsx";
export { Card, type CardProps } from "./Card.tsx";
export { Check, type CheckProps, Choice, type ChoiceProps } from "./Choice.tsx";
export { DayBar, type DayBarProps } from "./DayBar.tsx";
export { ErrorSummary, type ErrorSummaryProps } from "./ErrorSummary.tsx";
export { Fact, type FactProps, Facts, type FactsProps } from "./Facts.tsx";
export { Failsafe, type FailsafeProps } from "./Failsafe.tsx";
export { FileButton, type FileButtonProps } from "./FileButton.tsx";
export { Footer, type FooterProps } from "./Footer.tsx";
export { type FoundService, findServices } from "./find-services.ts";
export { Icon, type IconProps } from "./Icon.tsx";
export type { IconName } from "./icon-shapes.ts";
export { LanguageNav, type LanguageNavProps } from "./LanguageNav.tsx";
export { Mark } from "./Mark.tsx";
export { Note, type NoteProps } from "./Note.tsx";
export { openAgain } from "./open-again.ts";
export { PaperCounts, type PaperCountsProps } from "./PaperCounts.tsx";
export { PaperWanted, type PaperWantedProps } from "./PaperWanted.tsx";
export { Progress, type ProgressProps } from "./Progress.tsx";
export { SavedStatus, type SaveState } from "./SavedStatus.tsx";
export { SourceLine, type SourceLineProps } from "./SourceLine.tsx";
export { Spine, type SpineItem, type SpineProps, type SpineState } from "./Spine.tsx";
export { StepStrip, type StepStripProps } from "./StepStrip.tsx";
export { useArrival } from "./surroundings.ts";
export { Tag, type TagProps } from "./Tag.tsx";
export { TaskList, type TaskListItem } from "./TaskList.tsx";
export { SkipLink, type SkipLinkProps, TopBar, type TopBarProps } from "./TopBar.tsx";
export { wholeInSight } from "./whole-in-sight.ts";

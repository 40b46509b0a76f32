// The applicant's way through a case.
export { CaseTracker, type CaseTrackerProps } from "./case/CaseTracker.tsx";
export { ConfirmDraft, type ConfirmDraftProps } from "./case/ConfirmDraft.tsx";
export { PayStep, type PayStepProps } from "./case/PayStep.tsx";
export { type Todo, type TodoKind, todosOf } from "./case/state.ts";
export { WhatYouNeed, type WhatYouNeedProps } from "./case/WhatYouNeed.tsx";
// What rests on a device.
export { type Device, memoryDevice } from "./device/device.ts";
export { sharedComputer, thisDevice } from "./device/this-device.ts";
// What a host brings.
export { type CaseClient, type Trouble, troubleOf } from "./form/case-client.ts";
export { ProcedureCase, type ProcedureCaseProps } from "./ProcedureCase.tsx";
export { loadPieces } from "./parts/later.tsx";
// Values and answers in words, for desk and studio.
export { Answers, type AnswersProps } from "./step/Answers.tsx";
export type { ForAnother } from "./step/for-another.ts";
export { OutcomeFormFields, type OutcomeFormFieldsProps } from "./step/OutcomeFormFields.tsx";
export { type Navigation, type Place, placeFromQuery, placeToQuery } from "./step/place.ts";
export { SourceOf } from "./step/SourceOf.tsx";
export { StepForm, type StepFormProps } from "./step/StepForm.tsx";
export { type OutcomeForm, useOutcomeForm } from "./step/use-outcome-form.ts";
export { ValueShown, type ValueShownProps } from "./step/ValueShown.tsx";
export type { LeafOptions } from "./theme/leaf-options.ts";
// What a host's own controls are made with.
export type { Theme } from "./theme/registry.ts";
export { type CodeChoice, codesOf } from "./theme/widgets/codes.tsx";
export { controlProps, optionsOf } from "./theme/widgets/widget-props.ts";
// The library's own words, for a host that speaks another language.
export { addWords, type Entry, type WordKey, type Words } from "./words/words.ts";

// A form that is filled in without any page of ours: in a browser, in Node and in tests. Nothing here needs React.
export { type Device, memoryDevice } from "./device/device.ts";
export { sharedComputer, thisDevice } from "./device/this-device.ts";
export { type CaseClient, type Trouble, troubleOf } from "./form/case-client.ts";
export type { FieldState, FormStore } from "./form/form-store.ts";
export type { JourneyPage } from "./form/journey.ts";
export {
	type FormError,
	type FormOpening,
	FormTrouble,
	type OpenForm,
	openForm,
} from "./form/open-form.ts";
export type { SendState } from "./form/outgoing.ts";
export type { Block } from "./form/plan.ts";
export { addWords, type Entry, type WordKey, type Words } from "./words/words.ts";

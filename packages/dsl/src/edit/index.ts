export { applyEdit } from "./apply-edit.ts";
export type {
	Edited,
	EditIntent,
	RefusalCode,
	Refused,
	SetDeadline,
	SetText,
	SetTitle,
	TextChange,
	TextFile,
} from "./intent.ts";

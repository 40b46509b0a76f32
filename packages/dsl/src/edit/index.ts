export { applyEdit } from "./apply-edit.ts";
export type { Edited, RefusalCode, Refused, TextChange, UserPlace } from "./edited.ts";
export type { EditIntent, ItemKind, TextFile } from "./intent.ts";
export { INTENTS, type IntentUsage } from "./intents.ts";

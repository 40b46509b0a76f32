// What a form that asks for files needs, in one piece.
export { fileAdded } from "./file-place.ts";
export { createSendingFiles } from "./sending-files.ts";

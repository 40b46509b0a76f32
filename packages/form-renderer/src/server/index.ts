// Pages without script, made by a server.
export { createPages, renderStep } from "./create-pages.ts";
export type { PagesOptions } from "./options.ts";

import { type CaseClient, createClient } from "@onedoor/runtime/client";

/** The one client of this page: same origin, session in the browser's cookie. */
export const client: CaseClient = createClient({ endpoint: "" });

import type { CaseClient } from "@onedoor/form-renderer";

import { client } from "../host/client.ts";

/** What an officer's forms may call: only applicants themselves open their wallet, and agree to a look-up. */
const { present: _present, askConsent: _askConsent, ...rest } = client;

export const deskClient: CaseClient = rest;

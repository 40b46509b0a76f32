import type { CaseClient } from "@onedoor/form-renderer";

import { client } from "../host/client.ts";

/**
 * What an officer's forms may call. Only applicants themselves open their wallet, agree to a look-up and go on on another
 * device; and the cases of a desk are not the ones in which this applicant said something before.
 */
const {
	present: _present,
	askConsent: _askConsent,
	resumeCode: _resumeCode,
	listCases: _listCases,
	...rest
} = client;

export const deskClient: CaseClient = rest;

import { createPages } from "@onedoor/form-renderer/server";
import { type CaseService, type CaseServiceOptions, createCaseService } from "@onedoor/runtime";

/** A case service with pages under `/forms` for browsers without script, in the name of an invented town. */
export function withPages(options: CaseServiceOptions): CaseService {
	return createCaseService({
		...options,
		pages: createPages({
			title: [{ en: "Town of Ben Sen" }],
			phone: { number: "1900 0000", hours: "8:00–17:00" },
			signIn: (to) => `/auth/login?to=${encodeURIComponent(to)}`,
			signOut: "/auth/logout",
		}),
	});
}

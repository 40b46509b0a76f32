import type { Pages } from "@onedoor/runtime";

/** What the pages say of their host; see `PagesOptions` of the renderer. */
type Options = Parameters<typeof import("@onedoor/form-renderer/server")["createPages"]>[0];

/**
 * The pages without script, which are built like every page of ours. Undefined: they are not built yet, and there are
 * none.
 */
export async function plainPages(options: Options): Promise<Pages | undefined> {
	try {
		const { createPages } = await import("@onedoor/form-renderer/server");
		return createPages(options);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") return undefined;
		throw error;
	}
}

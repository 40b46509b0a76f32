import type { Bundle, FormValidators } from "@onedoor/dsl/bundle";

/**
 * The validators of a bundle's forms, by form key. They are modules that import nothing, so their text is loaded as
 * it stands. A strict content policy forbids that in a page: there the host serves the same text as a file.
 */
export async function loadValidators(
	bundle: Bundle,
): Promise<Readonly<Record<string, FormValidators>>> {
	const loaded = Object.entries(bundle.forms).map(async ([key, form]) => {
		const address = `data:text/javascript,${encodeURIComponent(form.validator)}`;
		const { fields, step } = (await import(
			/* @vite-ignore */ /* webpackIgnore: true */ /* turbopackIgnore: true */ address
		)) as FormValidators;
		return [key, { fields, step }] as const;
	});
	return Object.fromEntries(await Promise.all(loaded));
}

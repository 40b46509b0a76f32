import type { DocumentRequirement, DocumentSource, Id } from "../bundle/index.ts";
import { role_unknown } from "../diagnostic/messages.generated.ts";
import { DOCUMENT_WAYS, type DocumentModel } from "../model/document.ts";
import type { HeldIn } from "../model/field.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import type { SourceRef } from "../model/values/references.ts";
import { idsOf } from "./asked.ts";
import { basisOf, present } from "./basis.ts";
import { datedOf, whenInForce } from "./dated.ts";
import { type Linking, resolve } from "./linking.ts";
import { linkSource } from "./source.ts";
import { textOf, titleOf } from "./texts.ts";

const MEGABYTE = 1024 * 1024;

export function linkDocuments(
	linking: Linking,
	documents: readonly Keyed<Item<DocumentModel>>[] | undefined,
	around: readonly string[] = [],
): Readonly<Record<Id, DocumentRequirement>> {
	return Object.fromEntries(
		(documents ?? []).flatMap(({ id, value }) =>
			value ? [[id, linkDocument(linking, id, value, around)]] : [],
		),
	);
}

/** A requirement; an alternative inside `one_of` has the outer id before its own. */
function linkDocument(
	linking: Linking,
	id: Id,
	item: Item<DocumentModel>,
	around: readonly string[],
): DocumentRequirement {
	const path = [...around, id];
	const kind = item.kind?.text ?? id;
	const evidence = linking.library.fields.get(kind)?.value;
	return {
		id,
		path: path.join("."),
		title: titleOf(
			linking,
			item,
			id,
			evidence && textOf(linking, evidence, "title", evidence.title),
		),
		kind,
		satisfied_by: item.one_of ? [] : waysOf(linking, item.satisfied_by, evidence?.held_in),
		form: item.form ?? "copy",
		copies: item.copies ?? 1,
		files: item.files ?? { min: 1, max: 5 },
		types: item.types ?? ["pdf", "jpeg", "png"],
		size: item.size ?? 10 * MEGABYTE,
		if_missing: item.if_missing ?? "block",
		...present<DocumentRequirement>({
			help: textOf(linking, item, "help", item.help),
			...basisOf(linking, item),
			was: item.was?.text,
			...whenInForce(linking, item, item.when),
			one_of: item.one_of && linkDocuments(linking, item.one_of, path),
			signed_by: resolve(linking, item.signed_by, idsOf(linking.procedure.roles), role_unknown),
			dated: datedOf<DocumentRequirement>(linking, item, [
				"form",
				"copies",
				"files",
				"size",
				"if_missing",
			]),
			replaced_because: textOf(linking, item, "replaced_because", item.replaced_because),
		}),
	};
}

/** When nothing is said: where the catalogue says that it is held, then paper scanned by whoever applies. */
function waysOf(
	linking: Linking,
	refs: readonly SourceRef[] | undefined,
	heldIn: readonly HeldIn[] = [],
): readonly DocumentSource[] {
	if (!refs) return [...heldIn.map((by) => ({ by })), { by: "upload" }];
	return refs.flatMap((ref): DocumentSource[] => {
		const way = DOCUMENT_WAYS.find((one) => one === ref.name.text);
		if (way) return [{ by: way }];
		const source = linkSource(linking, ref, { group: [] });
		return source ? [{ by: "register", source }] : [];
	});
}

import type { Bundle, DataPath, DraftView, Field, SourceView } from "@onedoor/dsl/bundle";
import { fieldAt, valueAt, withValue } from "@onedoor/dsl/form";

import records from "../../../../procedures/vn/simulators.json";

type Data = Readonly<Record<string, unknown>>;

/** Who is signed in. */
export const APPLICANT = { personal_id: "079196000001", full_name: "Trần Thị Mẫu" };

/** What the registers and the identity give for a draft, as the server would look it up. */
export function lookUp(
	bundle: Bundle,
	data: Data,
	asOf: string,
): Pick<DraftView, "data" | "sources" | "silent"> {
	const sources: Record<DataPath, SourceView> = {};
	const silent: DraftView["silent"][number][] = [];
	let filled = data;
	for (let round = 0; round < 4; round++) {
		for (const field of fieldsWithin(Object.values(bundle.definition.data))) {
			const source = field.prefill ?? field.fetch;
			if (!source || sources[field.path]) continue;
			if (source.kind === "identity") {
				if (field.when && !holdsFor(field.path, filled)) continue;
				filled = withValue(filled, field.path, APPLICANT.personal_id);
				sources[field.path] = { source: "identity", as_of: asOf };
				continue;
			}
			const key = valueAt(filled, source.by[0] ?? "");
			if (typeof key !== "string") continue;
			const record = valueAt(records, `${source.register}.${source.record}`) as
				| Record<string, Data>
				| undefined;
			const value = record?.[key]?.[source.field ?? ""];
			if (value === undefined) {
				if (round === 0 && /^\d{12}$/.test(key))
					silent.push({ path: field.path, register: source.register, why: "nothing" });
				continue;
			}
			filled = withValue(filled, field.path, value);
			for (const leaf of field.group ? fieldsWithin(Object.values(field.group)) : [field]) {
				sources[leaf.path] = { source: "register", register: source.register, as_of: asOf };
			}
		}
	}
	const notice = valueAt(records, "health.birth_notice") as Record<string, unknown> | undefined;
	if (
		notice?.[String(valueAt(filled, "birth_notice_code")).replaceAll(".", "\u0000")] ??
		hasNotice(filled)
	) {
		sources["birth_evidence.birth_notice"] = {
			source: "register",
			register: "health",
			as_of: "2026-11-02",
		};
	}
	return { data: filled, sources, silent };
}

function hasNotice(data: Data): boolean {
	const notices = records.health.birth_notice as Record<string, unknown>;
	return Object.hasOwn(notices, String(valueAt(data, "birth_notice_code")));
}

/** The identity's own number is asked for only by the parent who applies. */
function holdsFor(path: DataPath, data: Data): boolean {
	return path === `own_id_as_${String(valueAt(data, "relation"))}`;
}

function fieldsWithin(fields: readonly Field[]): readonly Field[] {
	return fields.flatMap((field) => [
		field,
		...(field.group ? fieldsWithin(Object.values(field.group)) : []),
	]);
}

export { fieldAt };

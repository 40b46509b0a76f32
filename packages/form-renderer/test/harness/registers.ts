import type {
	Bundle,
	DataPath,
	DocumentRequirement,
	DraftView,
	Field,
	SourceView,
} from "@onedoor/dsl/bundle";
import { valueAt, withValue } from "@onedoor/dsl/form";

import records from "../../../../procedures/vn/simulators.json";

type Data = Readonly<Record<string, unknown>>;

const PERSON = {
	full_name: "Nguyễn Văn Mẫu",
	birth_date: "1958",
	ethnicity: "02",
	permanent_residence: { province: "79", commune: "79901", detail: "12 đường Bến Sen" },
};

/** What the registers of the library's simulators hold, and the one of the gallery. */
const RECORDS = {
	...records,
	sample: {
		person: {
			"079196000001": { ...PERSON, full_name: "Trần Thị Mẫu", birth_date: "1996-03-14" },
			"048093000002": PERSON,
		},
		organisation: {
			"0100000008": { name: "Hợp tác xã Bến Sen", head_office: PERSON.permanent_residence },
		},
		notice: { "048093000002": { paper: {} } },
	},
};

export const NOW = "2026-11-23T09:12:00+07:00";

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
			const record = valueAt(RECORDS, `${source.register}.${source.record}`) as
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
	for (const { path, satisfied_by } of papersOf(bundle)) {
		for (const way of satisfied_by) {
			if (way.by !== "register" || way.source.kind !== "register") continue;
			const held = valueAt(RECORDS, `${way.source.register}.${way.source.record}`);
			const key = String(valueAt(filled, way.source.by[0] ?? ""));
			if (!Object.hasOwn(held ?? {}, key)) continue;
			sources[path] = { source: "register", register: way.source.register, as_of: "2026-11-02" };
		}
	}
	return { data: filled, sources, silent };
}

/** Every piece of evidence, alternatives apart. */
function papersOf(bundle: Bundle): readonly DocumentRequirement[] {
	return Object.values(bundle.definition.documents).flatMap((document) =>
		document.one_of ? Object.values(document.one_of) : [document],
	);
}

/** The identity's own number is asked for only by the parent who applies. */
function holdsFor(path: DataPath, data: Data): boolean {
	return (
		!path.startsWith("own_id_as_") || path === `own_id_as_${String(valueAt(data, "relation"))}`
	);
}

function fieldsWithin(fields: readonly Field[]): readonly Field[] {
	return fields.flatMap((field) => [
		field,
		...(field.group ? fieldsWithin(Object.values(field.group)) : []),
	]);
}

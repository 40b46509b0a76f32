import type { Definition, Field, Id, Role, Source } from "../../bundle/index.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { isWithin } from "../../form/paths.ts";
import type { Linked } from "../../link/link.ts";
import { askedPlaces } from "../data/asked-places.ts";
import { keysOfData } from "../keys-of-data.ts";
import { isTyped } from "./held-fields.ts";

/** A field about whoever signs in, and what the login knows of them: `identity.phone`. */
export interface KnownField {
	readonly field: Field;
	/** The group it is a member of. */
	readonly around?: Field;
	readonly source: string;
	/** The catalogue's own group is about whoever applies, so it is mended there, once for all that use it. */
	readonly inCatalogue: boolean;
}

/** What a login gives, and how else a field says that it is the same thing. */
interface Attribute {
	readonly id: Id;
	readonly of: "citizen" | "organisation";
	/** How somebody is reached is asked by itself; who somebody is, in a group about them. */
	readonly isContact: boolean;
	readonly means?: string;
	readonly autocomplete?: string;
}

const ATTRIBUTES: readonly Attribute[] = [
	{ id: "personal_id", of: "citizen", isContact: false },
	{ id: "full_name", of: "citizen", isContact: false, autocomplete: "name" },
	{ id: "birth_date", of: "citizen", isContact: false, autocomplete: "bday" },
	{
		id: "phone",
		of: "citizen",
		isContact: true,
		means: "http://schema.org/telephone",
		autocomplete: "tel",
	},
	{
		id: "email",
		of: "citizen",
		isContact: true,
		means: "http://schema.org/email",
		autocomplete: "email",
	},
	{ id: "organisation_code", of: "organisation", isContact: false },
];

type Here = Pick<Linked, "definition" | "locate">;

/** Fields that the applicant types about themselves though the login that they need knows the answer. */
export function knownToLogin(here: Here): readonly KnownField[] {
	const { definition } = here;
	const role = Object.values(definition.roles).find(({ is }) => is === "applicant");
	if (!role || !isSignedIn(role, definition)) return [];
	const own = Object.values(definition.data).filter(({ many }) => !many);
	const groups = own.filter((one) => one.group && isAboutApplicant(one, role, definition));
	const ids = [role.id, "own", ...groups.map(({ id }) => id)];
	const single = own.flatMap((field) =>
		known(field, undefined, role, (one) => isTheirs(field, one, ids, here)),
	);
	const members = groups.flatMap((around) =>
		Object.values(around.group ?? {}).flatMap((field) => known(field, around, role, () => true)),
	);
	return [...single, ...members].filter(
		({ field }) => isTyped(field, definition) && isAskedOf(role, field, definition),
	);
}

/** A login of level 1 knows no more than what somebody said of themselves; whoever reads `identity` counts on more. */
function isSignedIn({ identity = 1 }: Role, { data, channels }: Definition): boolean {
	const levels = Object.values(channels).map((one) => Math.max(identity, one.identity ?? 1));
	if (levels.length > 0 && levels.every((level) => level > 1)) return true;
	return Object.values(data).some(readsLogin);
}

function readsLogin(field: Field): boolean {
	return sourcesOf(field).some(isOfLogin) || Object.values(field.group ?? {}).some(readsLogin);
}

function sourcesOf({ prefill, fetch }: Field): readonly Source[] {
	return [prefill ?? [], fetch ?? []].flat();
}

function isOfLogin(source: Source): boolean {
	if (source.kind === "identity") return true;
	return source.by.some((path) => path.startsWith("identity."));
}

/** What the login gives a member; the group's own id or title; or the kind of whoever applies, such as `citizen`. */
function isAboutApplicant(group: Field, role: Role, definition: Definition): boolean {
	if (isOfAnotherRole(group, definition)) return false;
	const names = Object.values(role.title);
	const titles = Object.values(group.title);
	return (
		readsLogin(group) ||
		isNamedAsKind(group, role) ||
		group.id === role.id ||
		names.some((name) => titles.includes(name) || idOf(name) === group.id)
	);
}

function isNamedAsKind({ uses }: Field, { kinds }: Role): boolean {
	return kinds.some((kind) => kind === uses);
}

function idOf(title: string): string {
	return title.toLowerCase().replaceAll(" ", "_");
}

/** Another role is found by it: the household head, the owner. */
function isOfAnotherRole({ path }: Field, { roles }: Definition): boolean {
	return Object.values(roles).some(
		({ is, found_by }) =>
			is !== "applicant" &&
			found_by !== undefined &&
			pathsIn(found_by.tree).some((one) => isWithin(one.path.join("."), path)),
	);
}

function known(
	field: Field,
	around: Field | undefined,
	role: Role,
	isMeant: (attribute: Attribute) => boolean,
): readonly KnownField[] {
	const attribute = ATTRIBUTES.find(
		(one) => role.kinds.includes(one.of) && isKind(field, one) && isMeant(one),
	);
	if (!attribute) return [];
	const inCatalogue = around !== undefined && isNamedAsKind(around, role);
	const source = `identity.${attribute.id}`;
	return [{ field, ...(around && { around }), source, inCatalogue }];
}

function isKind(field: Field, { id, means, autocomplete }: Attribute): boolean {
	if (field.many || field.group) return false;
	return (
		field.uses === id ||
		(field.uses === undefined && field.id === id) ||
		(autocomplete !== undefined && field.autocomplete === autocomplete) ||
		(means !== undefined && field.means === means)
	);
}

/**
 * A field by itself is about the applicant when its id says so (`own_…`, `applicant_…`), and nothing says otherwise: a
 * title of its own, or an id of several words, may name somebody else.
 */
function isTheirs(
	field: Field,
	{ id, isContact, autocomplete }: Attribute,
	ids: readonly Id[],
	{ definition, locate }: Here,
): boolean {
	if (isOfAnotherRole(field, definition)) return false;
	if (ids.some((one) => field.id.startsWith(`${one}_`))) return true;
	if (field.uses === undefined && field.autocomplete === autocomplete && autocomplete) return true;
	if (isContact && field.id === id) return true;
	const title = locate([...keysOfData(field.path), "title"]);
	const isRenamed = title.file === locate(["procedure"]).file && title.path.endsWith(".title");
	if (field.uses === undefined) return isContact && !field.id.includes("_");
	return !isRenamed && (isContact || field.id === id);
}

/** What an officer or somebody else types is not about whoever is signed in there. */
function isAskedOf(role: Role, { path }: Field, definition: Definition): boolean {
	return askedPlaces(definition).some((place) => {
		const step = definition.steps[place.step];
		const isHere = isWithin(path, place.path) || isWithin(place.path, path);
		return isHere && step?.does === "fill_in" && step.who.includes(role.id);
	});
}

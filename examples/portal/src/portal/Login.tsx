import { Button, Choice, ErrorSummary, Note } from "@onedoor/form-renderer/parts";
import type { DevIdentity } from "@onedoor/runtime/client";
import { type FormEvent, type ReactElement, useState } from "react";
import { useSearch } from "wouter";

import { client } from "../host/client.ts";
import { useOfficeTitles } from "../host/office-titles.ts";
import { useRoleTitles } from "../host/role-titles.ts";
import { useLoad } from "../host/use-load.ts";
import { FindBox } from "../shell/FindBox.tsx";
import { Loading } from "../shell/Loading.tsx";
import { safeNext } from "../shell/login-href.ts";
import { PageHeading } from "../shell/PageHeading.tsx";
import { Trouble } from "../shell/Trouble.tsx";
import { useWords } from "../words/index.ts";
import { having } from "./search.ts";
import { type Assurance, useSignIn } from "./use-sign-in.ts";

/** From so many people on, a list alone does not help to find one. */
const MANY = 12;
const LEVELS: readonly Assurance[] = ["high", "substantial", "low"];

/** The simulator in place of an identity provider: it says so, and offers invented people only. */
export function Login(): ReactElement {
	const words = useWords();
	const identities = useLoad("identities", () => client.dev.identities());
	if (identities.value === undefined) {
		return identities.error === undefined ? <Loading /> : <Trouble error={identities.error} />;
	}
	return (
		<div className="od-stack od-stack--5 od-top">
			<PageHeading title={words.login.title} />
			<Note icon="user">
				<p>
					<strong>{words.login.simulator}.</strong> {words.login.simulatorText}
				</p>
			</Note>
			<People identities={identities.value.items} />
		</div>
	);
}

function People({ identities }: { readonly identities: readonly DevIdentity[] }): ReactElement {
	const { login } = useWords();
	const signIn = useSignIn();
	const [chosen, setChosen] = useState<DevIdentity>();
	const [level, setLevel] = useState<Assurance>("high");
	const submit = (event: FormEvent): void => {
		event.preventDefault();
		void signIn.go(chosen, level);
	};
	const [query, setQuery] = useState("");
	const titleOf = useRoleTitles(identities.some(({ roles }) => roles.length > 0));
	const officeOf = useOfficeTitles(identities.some(({ roles }) => roles.length > 0));
	const found = having(identities, query, ({ full_name, id, roles, organisation, office }) => [
		officeOf(office),
		full_name,
		id,
		organisation?.name ?? "",
		...roles.map(titleOf),
	]);
	const groups = useGroups(found);
	return (
		<form className="od-stack od-stack--5" noValidate onSubmit={submit}>
			{signIn.problem === undefined ? null : (
				<ErrorSummary
					attempt={signIn.attempt}
					errors={[{ id: "who", href: "#who-0", text: signIn.problem }]}
				/>
			)}
			{identities.length > MANY ? (
				<div className="od-stack od-stack--2">
					<FindBox
						label={login.find}
						hint={login.findHint}
						query={query}
						onQuery={setQuery}
						found={login.found(found.length)}
					/>
				</div>
			) : null}
			{groups.map(({ title, people, first }) => (
				<fieldset key={title} className="od-field">
					<legend className="od-legend">{title}</legend>
					<div className="od-choices">
						{people.map((person, index) => (
							<Choice
								key={keyOf(person)}
								id={`who-${first + index}`}
								type="radio"
								name="who"
								checked={chosen === person}
								onChange={() => setChosen(person)}
								label={person.full_name}
								hint={<Hint person={person} />}
							/>
						))}
					</div>
				</fieldset>
			))}
			<fieldset className="od-field">
				<legend className="od-legend">{login.level}</legend>
				<p className="od-hint">{login.levelHint}</p>
				<div className="od-choices">
					{LEVELS.map((each) => (
						<Choice
							key={each}
							type="radio"
							name="level"
							checked={level === each}
							onChange={() => setLevel(each)}
							label={login.levels[each]}
						/>
					))}
				</div>
			</fieldset>
			<div className="od-actions pt-at-hand">
				<Button big type="submit" busy={signIn.busy ? login.title : undefined}>
					{chosen === undefined ? login.title : login.go(chosen.full_name)}
				</Button>
			</div>
		</form>
	);
}

/** Officers first for whoever was on the way to the desk. */
function useGroups(identities: readonly DevIdentity[]): readonly {
	readonly title: string;
	readonly people: readonly DevIdentity[];
	readonly first: number;
}[] {
	const { login } = useWords();
	const next = safeNext(new URLSearchParams(useSearch()).get("next")) ?? "";
	const citizens = {
		title: login.citizens,
		people: identities.filter((each) => each.is === "citizen"),
	};
	const officers = {
		title: login.officers,
		people: identities.filter((each) => each.is !== "citizen"),
	};
	const groups = next.startsWith("/desk") ? [officers, citizens] : [citizens, officers];
	return groups
		.filter(({ people }) => people.length > 0)
		.map((group, at, shown) => ({
			...group,
			first: at === 0 ? 0 : (shown[0]?.people.length ?? 0),
		}));
}

function Hint({ person }: { readonly person: DevIdentity }): ReactElement {
	const titleOf = useRoleTitles(person.roles.length > 0);
	const officeOf = useOfficeTitles(person.roles.length > 0);
	if (person.roles.length === 0) return <CitizenHint person={person} />;
	return <>{[...person.roles.map(titleOf), officeOf(person.office)].filter(Boolean).join(" · ")}</>;
}

/** Whoever signs in for an organisation is found by its name. */
function CitizenHint({ person }: { readonly person: DevIdentity }): ReactElement {
	const { login } = useWords();
	const number = <span className="num">{login.id(person.id)}</span>;
	if (person.organisation === undefined) return number;
	return (
		<>
			{login.signsFor(person.organisation.name)} · {number}
		</>
	);
}

function keyOf({ id, roles }: DevIdentity): string {
	return `${id} ${roles.join()}`;
}

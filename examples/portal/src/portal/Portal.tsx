import { Footer, Icon, SkipLink, TopBar } from "@onedoor/form-renderer/parts";
import { type ReactElement, type ReactNode, Suspense } from "react";
import { Route, Switch, useLocation } from "wouter";
import { useSession } from "../host/Session.tsx";
import { HELP_PHONE } from "../host/settings.ts";
import { Connection } from "../shell/Connection.tsx";
import { Guarded } from "../shell/Guarded.tsx";
import { Languages } from "../shell/Languages.tsx";
import { Loading } from "../shell/Loading.tsx";
import { loginHref } from "../shell/login-href.ts";
import { NotFound } from "../shell/NotFound.tsx";
import { pageOf } from "../shell/page-of.ts";
import { useBodyClass } from "../shell/use-body-class.ts";
import { useWords } from "../words/index.ts";
import { Home } from "./Home.tsx";

// Each page comes when somebody goes there: the first one is not to wait for the others, and least for the form library.
const CasePage = pageOf(async () => (await import("./CasePage.tsx")).CasePage);
const Helpers = pageOf(async () => (await import("./Helpers.tsx")).Helpers);
const Login = pageOf(async () => (await import("./Login.tsx")).Login);
const MyCases = pageOf(async () => (await import("./MyCases.tsx")).MyCases);
const PayPage = pageOf(async () => (await import("./PayPage.tsx")).PayPage);
const ProcedurePage = pageOf(async () => (await import("./ProcedurePage.tsx")).ProcedurePage);
const Resume = pageOf(async () => (await import("./Resume.tsx")).Resume);
const SignedIn = pageOf(async () => (await import("./SignedIn.tsx")).SignedIn);

/** The citizen's face: one column, one thing to do. */
export function Portal(): ReactElement {
	useBodyClass("od");
	return (
		<Frame>
			<Suspense fallback={<Loading />}>
				<Switch>
					<Route path="/">
						<Home />
					</Route>
					<Route path="/login">
						<Login />
					</Route>
					<Route path="/procedures/:id">{({ id }) => <ProcedurePage key={id} id={id} />}</Route>
					<Route path="/cases">
						<Guarded>
							<MyCases />
						</Guarded>
					</Route>
					<Route path="/signed-in">
						<SignedIn />
					</Route>
					<Route path="/resume">
						<Guarded>
							<Resume />
						</Guarded>
					</Route>
					<Route path="/helpers">
						<Guarded>
							<Helpers />
						</Guarded>
					</Route>
					<Route path="/pay/:id">
						{({ id }) => (
							<Guarded>
								<PayPage id={id} />
							</Guarded>
						)}
					</Route>
					<Route path="/cases/:id/*?">
						{({ id }) => (
							<Guarded>
								<CasePage id={id} />
							</Guarded>
						)}
					</Route>
					<Route>
						<NotFound />
					</Route>
				</Switch>
			</Suspense>
		</Frame>
	);
}

function Frame({ children }: { readonly children: ReactNode }): ReactElement {
	const { shell } = useWords();
	return (
		<>
			<SkipLink to="main">{shell.skip}</SkipLink>
			<TopBar title={<Brand lines={shell.brand} />} href="/">
				<Languages />
			</TopBar>
			<Connection />
			<main className="od-portal" id="main" tabIndex={-1}>
				<Account />
				{children}
			</main>
			<Footer phone={{ number: HELP_PHONE, hours: "7:30–17:00" }} links={[]} />
		</>
	);
}

function Brand({ lines }: { readonly lines: readonly string[] }): ReactElement {
	return (
		<>
			{lines[0]}
			<br />
			{lines[1]}
		</>
	);
}

/** Who is signed in, and the way to one's own cases, in the same place on every page. */
function Account(): ReactElement | null {
	const { shell, mine } = useWords();
	const { who, known, signOut } = useSession();
	const [path, navigate] = useLocation();
	if (!known || path === "/login") return null;
	const leave = async (): Promise<void> => {
		await signOut();
		navigate("/");
	};
	return (
		<div className="od-service">
			{who === undefined ? (
				<a className="od-line-link od-push" href={loginHref(path)}>
					<Icon name="user" />
					{shell.signIn}
				</a>
			) : (
				<>
					<a className="od-line-link" href="/cases">
						<Icon name="folder" />
						{mine.title}
					</a>
					<bdi className="small od-push">{who.full_name ?? who.id}</bdi>
					<button type="button" className="pt-link od-line-link" onClick={() => void leave()}>
						{shell.signOut}
					</button>
				</>
			)}
		</div>
	);
}

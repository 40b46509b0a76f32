export const compiler: string = "compiler";

import type { components } from "./schema";

type Schemas = components["schemas"];

export type Bars = Schemas["Bars"];
export type Check = Schemas["Check"];
export type Dataset = Schemas["Dataset"];
export type GenerateOptions = Schemas["GenerateOptions"];
export type Job = Schemas["Job"];
export type JobState = Job["state"];
export type Option = Schemas["Option"];
export type Problem = Schemas["Problem"];
export type ResultFile = Schemas["File"];
export type FileKind = ResultFile["kind"];
export type Series = Schemas["Series"];
export type Server = Schemas["Server"];
export type Session = Schemas["Session"];

export type Defect = NonNullable<Check["defects"]>[number];

/** How a file is to be read, where that is stated. */
export interface Reading {
    dialect?: string;
    bad_rows?: "fail" | "skip" | "repair";
    repair?: string[];
}

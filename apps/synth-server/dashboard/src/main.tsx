import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startTheme } from "./app/theme";
import "@report/shared.css";
import "./styles/base.css";
import "./styles/shell.css";
import "./styles/charts.css";
import "./styles/pages.css";

startTheme();
createRoot(document.getElementById("root") as HTMLElement).render(
    <StrictMode>
        <App />
    </StrictMode>,
);

import { Button, FluentProvider, Text, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** Puts the pane into an element of the add-in's page, in place of what stands there. */
export function mountPane(element: HTMLElement): void {
  createRoot(element).render(
    <FluentProvider theme={webLightTheme}>
      <Text as="p">Normtoets toetst de lijsten in deze werkmap aan de erkenningsnormen.</Text>
      <Button appearance="primary">Toets werkmap</Button>
    </FluentProvider>,
  );
}

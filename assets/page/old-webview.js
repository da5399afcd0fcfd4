/* Runs before all else, and in Internet Explorer too, which shows add-ins where WebView2 is missing. */
(function () {
  "use strict";
  if (typeof globalThis !== "undefined" && typeof Object.hasOwn === "function") return;
  var page = document.getElementById("normtoets");
  var texts = [
    [
      "nl",
      "Normtoets kan hier niet starten: deze Excel toont invoegtoepassingen met een te oude browser. Vraag uw IT-dienst om Microsoft Edge WebView2 te installeren, of gebruik Excel op het web.",
    ],
    [
      "fr",
      "Normtoets ne peut pas démarrer ici : cet Excel affiche les compléments avec un navigateur trop ancien. Demandez à votre service informatique d’installer Microsoft Edge WebView2, ou utilisez Excel pour le web.",
    ],
    [
      "en",
      "Normtoets cannot start here: this Excel shows add-ins with a browser that is too old. Ask your IT department to install Microsoft Edge WebView2, or use Excel on the web.",
    ],
  ];
  for (var i = 0; i < texts.length; i += 1) {
    var paragraph = document.createElement("p");
    paragraph.className = "notice";
    paragraph.lang = texts[i][0];
    paragraph.appendChild(document.createTextNode(texts[i][1]));
    page.appendChild(paragraph);
  }
})();

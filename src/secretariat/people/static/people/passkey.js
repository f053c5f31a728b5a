// A passkey that was not given (cancelled, not known, no reader): say so beside the button instead of in the console.
document.addEventListener("allauth.error", (event) => {
  const sentence = document.getElementById("passkey-error");
  if (!sentence) return;
  event.preventDefault();
  sentence.hidden = false;
  sentence.focus();
});

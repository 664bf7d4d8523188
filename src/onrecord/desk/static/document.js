// The claim that the address names is shown at once; everything else about a Reading is /reading.js, which comes first.
document.querySelector(".claim.chosen")?.click();

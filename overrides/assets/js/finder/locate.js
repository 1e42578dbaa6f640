/** Where this phone is: asked only on request, and never sent anywhere. */

// Some browsers within other programs never answer at all.
const PATIENCE = 12000;
const AGE = 300000;

/** Tell whether this browser can be asked: pages without https cannot. */
export const possible = "geolocation" in navigator && window.isSecureContext;

/** Return {lon, lat} in WGS-84 degrees; rejects where it is refused, not known, or does not come in time. */
export function locate() {
  return new Promise((resolve, reject) => {
    setTimeout(reject, PATIENCE);
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve({ lon: coords.longitude, lat: coords.latitude }), reject, {
      timeout: PATIENCE,
      maximumAge: AGE,
    });
  });
}

package org.fangxian.shared;

import jakarta.enterprise.context.RequestScoped;

/** Where the current call comes from: the client's network address, or "portal" for the portal's own work. */
@RequestScoped
public class CallerAddress {
    private String address = "portal";

    public String get() {
        return address;
    }

    public void set(String address) {
        this.address = address;
    }
}
